"""What programs and spreadsheets ask for: every chart's tables as JSON and CSV; `docs/api.md` tells how."""

from components.api.routes import register_api

__all__ = ["register_api"]
