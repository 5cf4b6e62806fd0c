/* Months and days of calendars in the language of the page: where Mantine looks for them when it draws one. */

window["dayjs_locale_" + document.documentElement.lang] = JSON.parse(document.body.dataset.calendar);
