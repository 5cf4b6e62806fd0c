"""One chart on a page of its own, to be framed by other sites; `docs/embed.md` tells how."""

from components.embed.routes import ADDRESS, register_embed

__all__ = ["ADDRESS", "register_embed"]
