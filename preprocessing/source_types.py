"""The five source types that hold where a manifest names none of its own.

A type says who owns, funds and controls a publisher, never whether a text is right.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

DEFAULT_TYPES: Final = (
    {
        "id": "human_rights_ngo",
        "label": "Human-rights organisation",
        "definition": "A body outside the state that documents human rights and campaigns for them "
        "under its own name.",
    },
    {
        "id": "state_or_government",
        "label": "State or government",
        "definition": "A public authority, or a medium that a state or a ruling party owns, appoints "
        "or mainly funds. Any state.",
    },
    {
        "id": "solidarity_or_advocacy",
        "label": "Solidarity or advocacy",
        "definition": "A group outside the state, or its paper, that says it supports or opposes "
        "a government, a policy or a movement. Any side.",
    },
    {
        "id": "independent_or_other_press",
        "label": "Independent or other press",
        "definition": "A publisher of news or opinion that no state or party owns. The word speaks of "
        "ownership only.",
    },
    {
        "id": "aggregator_or_automated",
        "label": "Aggregator or automated",
        "definition": "A site that mainly copies the texts of others, or has them translated or written "
        "by machine.",
    },
)

# By language and id; for types in the very words above.
DEFAULT_TRANSLATIONS: Final = {
    "es": {
        "human_rights_ngo": {
            "label": "ONG de derechos humanos",
            "definition": "Una entidad ajena al Estado que documenta la situación de los derechos humanos y "
            "hace campaña por ellos en nombre propio.",
        },
        "state_or_government": {
            "label": "Estado o gobierno",
            "definition": "Una autoridad pública, o un medio que un Estado o un partido gobernante posee, "
            "cuya dirección nombra o que financia en lo principal. De cualquier Estado.",
        },
        "solidarity_or_advocacy": {
            "label": "Solidaridad o incidencia",
            "definition": "Un grupo ajeno al Estado, o su periódico, que declara apoyar o rechazar a un "
            "gobierno, una política o un movimiento. De cualquier bando.",
        },
        "independent_or_other_press": {
            "label": "Prensa independiente u otra",
            "definition": "Un medio de noticias u opinión que no pertenece a ningún Estado ni partido. "
            "La palabra habla solo de la propiedad.",
        },
        "aggregator_or_automated": {
            "label": "Agregador o automatizado",
            "definition": "Un sitio que sobre todo copia textos de otros, o los hace traducir o redactar "
            "por máquina.",
        },
    },
}


def default_translations(types: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, dict[str, str]]]:
    """By language and id the translations of these types, as far as they are said in the words above."""
    usual = {each["id"]: each for each in DEFAULT_TYPES}
    found: dict[str, dict[str, dict[str, str]]] = {}
    for language, words in DEFAULT_TRANSLATIONS.items():
        for kind in types:
            said = words.get(kind["id"], {})
            same = {field: said[field] for field in said if kind[field] == usual[kind["id"]][field]}
            if same:
                found.setdefault(language, {})[kind["id"]] = same
    return found
