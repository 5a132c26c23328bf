/* The second half of meeting.c: someone writes a package, the room weighs it, a refusal teaches why. */

static inline double by_role(int64_t role, double official, double former, double expert) {
    return role == 0 ? official : role == 1 ? former : expert;
}

static inline double claimed(double wish, double others, double claim) {
    double total = claim * wish + others;
    return total <= 0.0 ? 0.5 : claim * wish / total;
}

static double threshold(const Room *r, int64_t i) {
    const State *s = r->s;
    int64_t g = r->w->government[i], side = r->question * ITEM + r->w->rank[g] * SIDE, others = 0;
    double own = cast(r, OWN_ERROR, s->seated[i] * WHEN + side + r->w->place[i]);
    double common = cast(r, COMMON_ERROR, side), share = r->t->drafting.common, total = 0.0;
    double line = r->w->rigidity[g] + r->t->tension.hardening * s->tension[0];
    double width = by_role(r->w->role[r->month * r->seats + i], r->t->drafting.home_error_official,
                           r->t->drafting.home_error_former, r->t->drafting.home_error_expert);
    double believed = line + width * ((1.0 - share) * (2.0 * own - 1.0) + share * (2.0 * common - 1.0));
    for (int64_t h = 0; h < r->sides; h++) {
        if (h == g) continue;
        double of_side = 0.0;
        for (int64_t chair = s->chairs[h]; chair < s->chairs[h + 1]; chair++) of_side += trust(r, i, s->table[chair]);
        total += of_side;
        others += s->chairs[h + 1] - s->chairs[h];
    }
    return believed + r->t->drafting.posture * (1.0 - s->frank[i]) +
           r->t->drafting.caution * (1.0 - total / (double)others);
}

static int64_t proposer_of(const Room *r, int64_t number) {
    const State *s = r->s;
    int64_t address = r->meeting * WHEN + number * ITEM, side = -1;
    double total = 0.0, summed = 0.0;
    for (int64_t g = 0; g < r->sides; g++)
        if (r->w->rank[g] >= 0) total += r->w->floor[g];
    double mark = cast(r, FLOOR, address) * total;
    for (int64_t g = 0; g < r->sides; g++) {
        if (r->w->rank[g] < 0) continue;
        summed += r->w->floor[g];
        side = g;
        if (mark < summed) break;
    }
    return s->table[s->chairs[side] + pick(cast(r, PROPOSER, address), s->chairs[side + 1] - s->chairs[side])];
}

static double worth_if(const Room *r, int64_t own, double claim) {
    const double *weight = r->s->weight + (r->question * r->sides + own) * r->issues;
    const double *wish = r->s->wish + own * r->issues;
    double total = 0.0;
    for (int64_t k = 0; k < r->issues; k++) total += weight[k] * claimed(wish[k], r->s->rest[k], claim);
    return total * (double)r->w->parties[r->question] * 0.5;
}

static double smallest_claim(const Room *r, int64_t own, double goal) {
    const bool *party = r->w->party + r->question * r->sides;
    double low = 1.0, high = BOLDEST;
    for (int64_t k = 0; k < r->issues; k++) {
        double rest = 0.0;
        for (int64_t h = 0; h < r->sides; h++)
            if (h != own && party[h]) rest += r->s->wish[h * r->issues + k];
        r->s->rest[k] = rest;
    }
    if (worth_if(r, own, 1.0) >= goal) return 1.0;
    for (int64_t step = 0; step < HALVINGS; step++) {
        double middle = 0.5 * (low + high);
        if (worth_if(r, own, middle) >= goal) high = middle;
        else low = middle;
    }
    return high;
}

static void wish(const Room *r, int64_t who, int64_t own, int64_t g, double skill) {
    const double *truth = r->s->weight + (r->question * r->sides + g) * r->issues;
    const double *ours = r->s->weight + (r->question * r->sides + own) * r->issues, *m = misreading(r, who, g);
    double *out = r->s->wish + g * r->issues, total = 0.0, squares = 0.0;
    for (int64_t k = 0; k < r->issues; k++) {
        out[k] = g == own ? truth[k] : truth[k] + m[k] * (ours[k] - truth[k]);
        total += out[k];
    }
    double scale = g == own ? 1.0 : 1.0 / total;
    for (int64_t k = 0; k < r->issues; k++) {
        out[k] *= scale;
        squares += out[k] * out[k];
    }
    for (int64_t k = 0; k < r->issues; k++)
        out[k] = r->w->power[g] *
                 (squares <= 0.0 ? out[k] : (1.0 - skill) * out[k] + skill * (out[k] * out[k] / squares));
}

static void share_out(const Room *r, int64_t own, int64_t g, double claim) {
    const double *weight = r->s->weight + (r->question * r->sides + g) * r->issues, *wishes = r->s->wish;
    const bool *party = r->w->party + r->question * r->sides;
    double *out = r->s->draft + g * r->issues, total = 0.0;
    for (int64_t k = 0; k < r->issues; k++) {
        double others = 0.0;
        for (int64_t h = 0; h < r->sides; h++)
            if (h != g && party[h]) others += (h == own ? claim : 1.0) * wishes[h * r->issues + k];
        out[k] = claimed(wishes[g * r->issues + k], others, g == own ? claim : 1.0);
        total += weight[k] * out[k];
    }
    r->s->offer[g] = total * (double)r->w->parties[r->question] * 0.5;
}

static void write_package(const Room *r, int64_t who) {
    const bool *party = r->w->party + r->question * r->sides;
    State *s = r->s;
    int64_t own = r->w->government[who];
    double skill = by_role(r->w->role[r->month * r->seats + who], r->t->drafting.skill_official,
                           r->t->drafting.skill_former, r->t->drafting.skill_expert);
    skill = skill + (1.0 - skill) * HELP * r->helped;
    for (int64_t g = 0; g < r->sides; g++) {
        s->offer[g] = 0.0;
        memset(s->draft + g * r->issues, 0, (size_t)r->issues * sizeof *s->draft);
        if (party[g]) wish(r, who, own, g, skill);
    }
    double claim = smallest_claim(r, own, s->threshold[who] + MARGIN);
    for (int64_t g = 0; g < r->sides; g++)
        if (party[g]) share_out(r, own, g, claim);
}

static bool all_back(const Room *r) {
    State *s = r->s;
    bool everyone = true;
    for (int64_t g = 0; g < r->sides; g++) {
        s->backed[g] = false;
        if (r->w->rank[g] < 0) continue;
        int64_t supporters = 0;
        for (int64_t chair = s->chairs[g]; chair < s->chairs[g + 1]; chair++)
            supporters += s->offer[g] >= s->threshold[s->table[chair]];
        int64_t needed = (int64_t)(r->terms->quorum * (double)(r->w->first_seat[g + 1] - r->w->first_seat[g]) + 1.0 - SLACK);
        s->backed[g] = supporters >= (needed > 1 ? needed : 1);
        everyone = everyone && s->backed[g];
    }
    return everyone;
}

static void answer(const Room *r, int64_t number, int64_t proposer) {
    State *s = r->s;
    for (int64_t h = 0; h < r->sides; h++) {
        if (h == r->w->government[proposer] || r->w->rank[h] < 0 || s->backed[h]) continue;
        int64_t address = r->meeting * WHEN + number * ITEM + r->w->rank[h] * SIDE;
        int64_t chosen = pick(cast(r, SPOKESPERSON, address), s->chairs[h + 1] - s->chairs[h]);
        int64_t speaker = s->table[s->chairs[h] + chosen];
        if (!(cast(r, ANSWER, address) < candid(r, speaker, proposer))) continue;
        double believed = credence(r, trust(r, proposer, speaker)), *m = misreading(r, proposer, h);
        for (int64_t k = 0; k < r->issues; k++) m[k] = learnt(r, m[k], believed);
    }
}

static void break_through(const Room *r) {
    State *s = r->s;
    int64_t q = r->question, cells = r->sides * r->issues;
    double success = r->t->trust.breach / r->t->trust.ratio * r->contact;
    s->status[q] = LIVE, s->born[q] = r->month, s->origin[q] = 0, s->uptake[q] = false, s->tries[q] = 0;
    s->public[q] = s->readiness[q] = 0.0;
    for (int64_t g = q * r->sides; g < (q + 1) * r->sides; g++) s->heard[g] = s->adopted[g] = s->declined[g] = false;
    memcpy(s->worth + q * r->sides, s->offer, (size_t)r->sides * sizeof *s->offer);
    memcpy(s->share + q * cells, s->draft, (size_t)cells * sizeof *s->draft);
    for (int64_t i = 0; i < s->chairs[r->sides]; i++)
        for (int64_t j = 0; j < s->chairs[r->sides]; j++)
            if (r->w->government[s->table[i]] != r->w->government[s->table[j]])
                s->good[s->table[i] * r->seats + s->table[j]] += success;
    if (s->solved[q] == 0) s->solved[q] = r->w->official_room[r->month] ? IN_OFFICIAL_ROOM : IN_UNOFFICIAL_ROOM;
    s->known[0] = false;
    note(r, BREAKTHROUGH, 1);
}

static void draft(const Room *r) {
    State *s = r->s;
    for (int64_t chair = 0; chair < s->chairs[r->sides]; chair++)
        s->threshold[s->table[chair]] = threshold(r, s->table[chair]);
    for (int64_t number = 0; number < (int64_t)r->terms->drafts; number++) {
        int64_t proposer = proposer_of(r, number);
        write_package(r, proposer);
        if (all_back(r)) {
            note(r, DRAFTS, number + 1);
            break_through(r);
            return;
        }
        answer(r, number, proposer);
    }
    note(r, DRAFTS, (int64_t)r->terms->drafts);
    if ((double)++s->tries[r->question] >= r->terms->patience) {
        s->tries[r->question] = 0;
        s->shelved[r->question] = true;
        for (int64_t g = 0; g < r->sides; g++) s->tired[g] += r->w->rank[g] >= 0;
        note(r, SHELVED, 1);
    }
}
