"""How the model of target sentiment is made, and measured. Nothing else imports this room."""
