const CENTS = { apple: 30, pear: 45, plum: 20 };

exports.prices = () => Object.entries(CENTS).map(([name, cents]) => ({ name, price: (cents / 100).toFixed(2) }));
