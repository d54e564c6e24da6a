import product from '../../package.json';

/** Which release of this page it is, such as 1.0.0. A package's manifest begins with the same three numbers. */
export const PRODUCT_VERSION = product.version;
