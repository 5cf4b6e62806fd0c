"""Words that help to tell proper names from other capitalised words, and persons from other names.

Chosen by hand, in lower case; they widen or narrow what the rules in `proper_names.py` find.
"""

from typing import Final

# Inside a name, between capitals.
PARTICLES: Final = frozenset(
    "of for de del la las los el al da das do dos di van von der den bin ibn".split()
)

# An office, anywhere before a name: what stands before it belongs to it ("House Speaker").
OFFICES: Final = frozenset(
    """
mr mrs ms miss dr prof professor president president-elect vice-president premier chancellor minister
secretary senator sen rep representative congressman congresswoman gov governor mayor speaker leader whip
counsel adviser advisor spokesman spokeswoman spokesperson ambassador chairman chairwoman director commander
sgt sergeant lt lieutenant col colonel capt captain gen sheriff comandante compañero compañera comrade señor
señora
""".split()
)
# The same, but only where a name begins: in the middle they are surnames ("Martin Luther King").
RANKS: Final = frozenset(
    """
sir lady lord judge justice general major officer pope cardinal bishop archbishop father sister brother
reverend rev rabbi imam king queen prince princess coach attorney chief
""".split()
)
# Before an office or a rank, and nothing by themselves: "Deputy Prime Minister".
BEFORE_OFFICES: Final = frozenset(
    "prime foreign vice deputy former first acting interim assistant ex".split()
)
# In lower case before a name: "champion Omara Durán", "foreign minister Bruno Rodríguez".
ROLES: Final = (
    OFFICES
    | RANKS
    | frozenset(
        """
activist actor actress artist author candidate champion columnist dissident diplomat economist editor expert
founder historian journalist lawmaker lawyer musician owner poet rapper reporter researcher resident scholar
singer student survivor teacher writer widow wife husband son daughter
""".split()
    )
)

# In a name of two words or more: an organisation, an office, an event, a law or a thing, not a person.
NOT_OF_PERSONS: Final = frozenset(
    """
academy accord act administration affairs agency airlines airport alliance army assembly association authority
avenue award awards bank bay bill board boulevard bridge brigade bureau campaign capitol caucus center centre
chamber church city class clinic club coalition code college commission committee community company conference
congress constitution convention corps corporation council county court crisis day declaration democracy
department devices diplomacy division doctrine embassy empire fair federation festival fever five flame flu
force forces forum foundation front fund games gate government group guard heights high hill hospital hotel
house human image images inc initiative institute intelligence international island islands lake law league
ltd march media ministry mountain movement museum nation national nations network networks news north office
order organisation organization palace park parliament party peace people petition photo plan podcast police
policy post press prize project protocol radio ranch records region report republic research reserve resort
review revolution rights river road school schools sea security senate service services society solidarity
south square state states station street strip studies suites summit syndrome television theater theatre times
today tower treaty tribune union united university valley war week west east world year
""".split()
)
# First words of places rather than of persons.
OF_PLACES: Final = frozenset(
    """
san santa santo st mount mt fort lake new north south east west port cape rio puerto villa upper lower los las
""".split()
)

# First names that are frequent in English and Spanish news.
FIRST_NAMES: Final = frozenset(
    """
aaron abraham adam alan albert alejandro alex alexander alfredo alice alicia amanda amy ana andrea andres
andrew angela angelina ann anna anne anthony antonio ariel arthur barack barbara benjamin ben bernie beth
betty bill bob boris brad brandon brian bruce bruno camila carl carla carlos carmen carol caroline catherine
charles chris christian christina christine christopher chuck claire claudia craig cynthia daniel daniela
david deborah diana diego don donald donna dorothy doug douglas ed eduardo edward elena elizabeth emily emma
enrique eric ernesto esteban eugene eva fabio felipe fernando fidel francisco frank fred gabriel gary george
gerald gloria grace greg guillermo gustavo harold harry heather hector helen henry hillary hugo ian ines
isabel jack jacob jaime james jan jane janet jared jason javier jean jeff jeffrey jennifer jeremy jerry
jessica jesús jim jimmy joan joe joel john jon jonathan jorge josé joseph joshua juan judith julia julian
julie julio karen kate katherine keith kelly ken kenneth kevin kim kyle larry laura lauren leonardo leopoldo
linda lindsey lisa louis lucas lucía luis luisa manuel marco marcos margaret maria maría mariela mario marta
martha martin mary matt matthew melania michael michelle miguel mike mitch mitt monica nancy nathan neil
nicholas nicolás nicole nikki oscar pablo pamela patricia patrick paul paula pedro peter phil philip rachel
rafael ralph ramón raúl ray raymond rebecca ricardo richard rick robert roberto rodrigo roger ron ronald rosa
roy rudy russell ruth ryan salvador sam samantha samuel sandra sara sarah scott sean sergio sharon simon sofía
stacey stephanie stephen steve steven stuart susan susana ted teresa terry theresa thomas tim timothy todd tom
tony valerie vanessa victor victoria vincent virginia vladimir walter wayne wendy william yoani yolanda
""".split()
)

# Peoples, languages, creeds and parties: capitalised, but no names of places or persons.
GROUPS: Final = frozenset(
    """
afghan african african-american afro-cuban albanian algerian american angolan arab arabic argentine
argentinian armenian asian australian austrian bangladeshi belarusian belgian bolivian bolivarian bosnian
brazilian british bulgarian cambodian cameroonian canadian caribbean castilian catalan catholic chilean
chinese christian colombian communist congolese conservative croatian cuban cuban-american czech danish
democrat democratic dominican dutch ecuadorian ecuadorean egyptian english estonian ethiopian european
evangelical filipino finnish french georgian german ghanaian greek grenadian guatemalan guyanese haitian
hebrew hindu hispanic honduran hungarian icelandic indian indonesian iranian iraqi irish islamic islamist
israeli italian jamaican japanese jew jewish jordanian kazakh kenyan korean kurd kurdish kuwaiti latin latina
latino latvian lebanese liberal libertarian libyan lithuanian malaysian maltese marxist mexican moldovan
mongolian moroccan mozambican muslim namibian nepalese nicaraguan nigerian norwegian orthodox pakistani
palestinian panamanian paraguayan persian peruvian polish portuguese protestant puerto-rican republican
romanian russian rwandan salvadoran sandinista saudi scottish senegalese serb serbian shia shiite sikh
singaporean slovak slovenian socialist somali spaniard spanish sudanese sunni swede swedish swiss syrian
taiwanese tanzanian thai tibetan tory tunisian turk turkish ugandan ukrainian uruguayan uzbek venezuelan
vietnamese welsh yemeni zambian zimbabwean zionist
""".split()
)
# Capitalised, and never a name by themselves.
CALENDAR: Final = frozenset(
    """
january february march april may june july august september october november december jan feb mar apr jun jul
aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday christmas easter ramadan
""".split()
)
