namespace mentor {}
