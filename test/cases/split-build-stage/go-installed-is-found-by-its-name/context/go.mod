module example.org/team/api/v2
