/** Shapes that tell apart what colour alone must not: roles of people, and kinds of what happens. */

/** Paths about a middle at 0 0, for a mark of radius 1; each of about the same area. */
const SHAPES = {
    circle: "M-1 0A1 1 0 1 0 1 0A1 1 0 1 0 -1 0Z",
    square: "M-.9 -.9H.9V.9H-.9Z",
    diamond: "M0 -1.25L1.25 0L0 1.25L-1.25 0Z",
    up: "M0 -1.2L1.15 .9H-1.15Z",
    down: "M0 1.2L1.15 -.9H-1.15Z",
    cross: "M-1 -1L1 1M1 -1L-1 1",
    bar: "M0 -1.2V1.2",
    star: "M0 -1.4L.41 -.57L1.33 -.43L.67 .22L.82 1.13L0 .7L-.82 1.13L-.67 .22L-1.33 -.43L-.41 -.57Z",
    ring: "M-1 0A1 1 0 1 0 1 0A1 1 0 1 0 -1 0Z",
};

/** Roles in the order of their numbers: official, former official, expert. */
export const ROLES = ["square", "diamond", "circle"];

/** Moves and sizes a shape: the attributes of its path. */
export function shaped(shape, x, y, radius) {
    return { d: SHAPES[shape], transform: `translate(${tenth(x)} ${tenth(y)}) scale(${radius})` };
}

function tenth(value) {
    return Math.round(value * 10) / 10;
}
