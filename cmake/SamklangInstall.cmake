# filled as its room is built
