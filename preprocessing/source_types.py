"""The five source types that hold where a manifest names none of its own.

A type says who owns, funds and controls a publisher, never whether a text is right.
"""

from typing import Final

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
