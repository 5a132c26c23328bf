/* Exchange and draft in plain C: the limit that the engine's pages are held against.
 *
 * One forum, any number of sides. columns.h is written when this is compiled, from the named tuples of sim.state,
 * sim.chance and sim.rules, so that every field has the name it has there. The arithmetic keeps the order of the
 * rules, and leaves the same bits. */
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "columns.h"

typedef struct {
    const World *w;
    const Theory *t;
    const Luck *d;
    State *s;
    const Terms *terms;
    int64_t run, month, meeting, sides, seats, issues, question;
    double safe, contact, helped;
} Room;

/* Luck ---------------------------------------------------------------------------------------------------------- */

static inline uint64_t mixed(uint64_t key, uint64_t number) {
    uint64_t state = key + number * UINT64_C(0x9E3779B97F4A7C15);
    state = (state ^ (state >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    state = (state ^ (state >> 27)) * UINT64_C(0x94D049BB133111EB);
    return state ^ (state >> 31);
}

static inline double uniform(uint64_t stream, int64_t address) {
    return (double)(int64_t)(mixed(stream, (uint64_t)address) >> 11) * 0x1p-53;
}

static inline uint64_t stream(const Room *r, int64_t kind) { return mixed(r->d->keys[kind], (uint64_t)r->run); }

static inline double cast(const Room *r, int64_t kind, int64_t address) { return uniform(stream(r, kind), address); }

static const double *deal(const Room *r, int64_t kind, int64_t address, int64_t row) {
    double *restrict dealt = r->s->dealt + row * r->seats;
    const uint64_t key = stream(r, kind);
    for (int64_t seat = 0; seat < r->seats; seat++) dealt[seat] = uniform(key, address + r->w->lot[seat]);
    return dealt;
}

/* Rules --------------------------------------------------------------------------------------------------------- */

static inline int64_t pick(double draw, int64_t count) {
    int64_t chosen = (int64_t)(draw * (double)count);
    return chosen < count - 1 ? chosen : count - 1;
}

static inline double trust(const Room *r, int64_t i, int64_t j) { return r->s->trusting[i * r->seats + j]; }

static inline void look_at(const Room *r, int64_t i, int64_t j) {
    int64_t pair = i * r->seats + j;
    double strength = r->t->trust.strength, good = r->s->good[pair], all = strength + good + r->s->bad[pair];
    r->s->trusting[pair] = (strength * r->s->prior[pair] + good) / (all + r->s->scar[pair]);
}

static inline double candid(const Room *r, int64_t i, int64_t j) {
    return r->s->frank[i] * (1.0 - (1.0 - r->safe) * (1.0 - trust(r, i, j)));
}

static inline double credence(const Room *r, double trusting) {
    double floor = r->t->understanding.credence_floor;
    return floor + (1.0 - floor) * trusting;
}

static inline double learnt(const Room *r, double misreading, double believed) {
    return misreading * (1.0 - r->t->understanding.learning * believed * r->contact);
}

static inline double noted(const Room *r, double notes, double believed) {
    double shared = r->t->understanding.shared;
    return notes * (1.0 - shared * r->t->understanding.learning * believed * r->contact);
}

static inline double *misreading(const Room *r, int64_t i, int64_t g) {
    return r->s->misreading + ((r->question * r->seats + i) * r->sides + g) * r->issues;
}

static inline double *notes(const Room *r, int64_t g, int64_t h) {
    return r->s->notes + (g * r->sides + h) * r->issues;
}

static void note(const Room *r, int64_t kind, int64_t amount) {
    r->s->tally[kind] += amount;
    if (r->s->first_noted[kind] < 0) r->s->first_noted[kind] = r->month;
}

/* Exchange ------------------------------------------------------------------------------------------------------ */

static int64_t choose(const Room *r, int64_t address) {
    State *s = r->s;
    int64_t frank_turns = 0, everyone = s->chairs[r->sides];
    const double *partners = deal(r, PARTNER, address, 0), *candours = deal(r, CANDOUR, address, 1);
    for (int64_t chair = 0; chair < everyone; chair++) {
        int64_t i = s->table[chair], g = r->w->government[i], mine = s->chairs[g], own = s->chairs[g + 1] - mine;
        int64_t other = pick(partners[i], everyone - own);
        int64_t j = s->table[other < mine ? other : other + own];
        s->partner[i] = j;
        s->candid[i] = candours[i] < candid(r, i, j);
        frank_turns += s->candid[i];
    }
    return frank_turns;
}

static void listen(const Room *r, int64_t address) {
    State *s = r->s;
    const double *topics = deal(r, TOPIC, address, 2);
    for (int64_t chair = 0; chair < s->chairs[r->sides]; chair++) {
        int64_t i = s->table[chair], j = s->partner[i], g = r->w->government[i], pair = j * r->seats + i;
        double candid = s->candid[i]; /* 1 or 0: a branch would be guessed wrong every other time */
        if (r->question >= 0) {
            int64_t k = pick(topics[i], r->issues);
            double believed = candid * credence(r, s->trusting[pair]);
            double *m = misreading(r, j, g) + k, *n = notes(r, r->w->government[j], g) + k;
            *m = learnt(r, *m, believed);
            *n = noted(r, *n, believed);
        }
        s->good[pair] += candid * (r->t->trust.good * r->contact);
        double kept = s->bad[pair] * (1.0 - candid * (r->t->trust.repair * r->contact));
        s->bad[pair] = kept + (1.0 - candid) * (r->t->trust.bad * r->contact);
        look_at(r, j, i);
    }
}

static void open_notes(const Room *r) {
    for (int64_t cell = 0; cell < r->sides * r->sides * r->issues; cell++) r->s->notes[cell] = 1.0;
}

static void compare_notes(const Room *r) {
    int64_t cells = r->sides * r->issues;
    for (int64_t chair = 0; chair < r->s->chairs[r->sides]; chair++) {
        int64_t i = r->s->table[chair];
        double *restrict m = misreading(r, i, 0);
        const double *restrict n = notes(r, r->w->government[i], 0);
        for (int64_t cell = 0; cell < cells; cell++) m[cell] *= n[cell];
    }
}

static void exchange(const Room *r) {
    int64_t frank_turns = 0, turns = 0;
    open_notes(r);
    for (int64_t number = 0; number < (int64_t)r->terms->slots - (int64_t)r->terms->drafts; number++) {
        int64_t address = r->meeting * WHEN + number * ITEM;
        frank_turns += choose(r, address);
        listen(r, address);
        turns += r->s->chairs[r->sides];
    }
    if (r->question >= 0) compare_notes(r);
    note(r, TURNS, turns);
    note(r, CANDID, frank_turns);
}

#include "draft.c"  /* the other half of this file, kept apart for its length */

/* A meeting ------------------------------------------------------------------------------------------------------ */

static Room enter(const World *w, const Theory *t, const Luck *d, State *s, const int64_t *at, int64_t sides) {
    Room r = {.w = w, .t = t, .d = d, .s = s, .run = at[0], .month = at[1], .meeting = at[3]};
    r.sides = sides, r.seats = w->first_seat[r.sides], r.issues = t->drafting.issues;
    r.terms = (const Terms *)w->terms + r.month, r.question = s->question[0];
    double level = 0.0, in_person = r.terms->in_person;
    int64_t present = 0;
    for (int64_t g = 0; g < r.sides; g++)
        if (w->rank[g] >= 0) level += w->level[r.month * r.sides + g], present++;
    r.helped = r.terms->facilitation * (1.0 - r.terms->mandate * (level / (double)present));
    double closed = r.terms->confidentiality * (in_person + (1.0 - in_person) * REMOTE_CONFIDENTIALITY);
    r.safe = closed * (t->candour.safety_floor + (1.0 - t->candour.safety_floor) * r.helped);
    r.contact = in_person + (1.0 - in_person) * t->trust.remote;
    return r;
}

/* Put back the state of each meeting after its opening, then play 0, 1 or 2 of the phases. */
void rehearse(const World *w, const Theory *t, const Luck *d, State *s, const int64_t *at, const uint64_t *kept,
              uint64_t *flat, int64_t words, int64_t meetings, int64_t sides, int64_t phases) {
    for (int64_t number = 0; number < meetings; number++) {
        memcpy(flat, kept + number * words, (size_t)words * sizeof *flat);
        Room r = enter(w, t, d, s, at + 4 * number, sides);
        if (phases > 0 && s->sitting[0]) exchange(&r);
        if (phases > 1 && s->sitting[0] && r.question >= 0 && r.terms->drafts > 0.0) draft(&r);
    }
}
