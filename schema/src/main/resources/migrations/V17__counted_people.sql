-- aggregates of what people have and what they last did: sums that metrics read instead of a million profiles. Each person is
-- in one population, segment and country, so numbers of different people add up; '*' is all countries, '?' none known.

CREATE TABLE aggregates.profile_groups (
    product                  text NOT NULL,
    population               text NOT NULL,
    segment                  text NOT NULL,
    country                  text NOT NULL,
    profile_completion_score int NOT NULL,
    profile_status           text NOT NULL,
    has_name                 boolean NOT NULL,
    has_headline             boolean NOT NULL,
    has_location             boolean NOT NULL,
    has_company              boolean NOT NULL,
    has_linked_in            boolean NOT NULL,
    activated                boolean NOT NULL,
    users                    bigint NOT NULL,
    engagement               bigint NOT NULL,
    engagement_squares       bigint NOT NULL,
    PRIMARY KEY (country, product, population, segment, profile_completion_score, profile_status, has_name, has_headline,
                 has_location, has_company, has_linked_in, activated)
);
COMMENT ON TABLE aggregates.profile_groups IS 'One row per population, segment, country and what a profile has: how many profiles are like that.';
COMMENT ON COLUMN aggregates.profile_groups.product IS 'The product.';
COMMENT ON COLUMN aggregates.profile_groups.population IS 'The population.';
COMMENT ON COLUMN aggregates.profile_groups.segment IS 'finder or standard.';
COMMENT ON COLUMN aggregates.profile_groups.country IS 'Country, ''?'' where unknown, ''*'' for all together.';
COMMENT ON COLUMN aggregates.profile_groups.profile_completion_score IS 'Completion score.';
COMMENT ON COLUMN aggregates.profile_groups.profile_status IS 'FINDER_ENABLED, BUILDER_ONLY or BASIC_PROFILE.';
COMMENT ON COLUMN aggregates.profile_groups.has_name IS 'Has a first and a last name.';
COMMENT ON COLUMN aggregates.profile_groups.has_headline IS 'Has a headline.';
COMMENT ON COLUMN aggregates.profile_groups.has_location IS 'Has a location.';
COMMENT ON COLUMN aggregates.profile_groups.has_company IS 'Has a company.';
COMMENT ON COLUMN aggregates.profile_groups.has_linked_in IS 'Has a LinkedIn address.';
COMMENT ON COLUMN aggregates.profile_groups.activated IS 'Has had a core activity since signup.';
COMMENT ON COLUMN aggregates.profile_groups.users IS 'People.';
COMMENT ON COLUMN aggregates.profile_groups.engagement IS 'Sum of their engagement scores.';
COMMENT ON COLUMN aggregates.profile_groups.engagement_squares IS 'Sum of the squares of these, for correlations.';

CREATE TABLE aggregates.signup_days (
    product             text NOT NULL,
    population          text NOT NULL,
    segment             text NOT NULL,
    country             text NOT NULL,
    day                 date NOT NULL,
    users               bigint NOT NULL,
    activated           bigint NOT NULL,
    within_1_day        bigint NOT NULL,
    within_7_days       bigint NOT NULL,
    within_30_days      bigint NOT NULL,
    complete            bigint NOT NULL,
    complete_and_active bigint NOT NULL,
    PRIMARY KEY (country, day, product, population, segment)
);
COMMENT ON TABLE aggregates.signup_days IS 'One row per population, segment, country and day of signup: how many signed up, and what has become of them.';
COMMENT ON COLUMN aggregates.signup_days.product IS 'The product.';
COMMENT ON COLUMN aggregates.signup_days.population IS 'The population.';
COMMENT ON COLUMN aggregates.signup_days.segment IS 'finder or standard.';
COMMENT ON COLUMN aggregates.signup_days.country IS 'Country, ''?'' where unknown, ''*'' for all together.';
COMMENT ON COLUMN aggregates.signup_days.day IS 'The day, in the reporting time zone; -infinity where unknown.';
COMMENT ON COLUMN aggregates.signup_days.users IS 'People who signed up.';
COMMENT ON COLUMN aggregates.signup_days.activated IS 'Of them, with a core activity since.';
COMMENT ON COLUMN aggregates.signup_days.within_1_day IS 'Of them, with one within 24 hours.';
COMMENT ON COLUMN aggregates.signup_days.within_7_days IS 'Of them, with one within 168 hours.';
COMMENT ON COLUMN aggregates.signup_days.within_30_days IS 'Of them, with one within 720 hours.';
COMMENT ON COLUMN aggregates.signup_days.complete IS 'Of them, with a completion score of 80 or more.';
COMMENT ON COLUMN aggregates.signup_days.complete_and_active IS 'Of these, activated.';

CREATE TABLE aggregates.profile_days (
    kind       text NOT NULL CHECK (kind IN ('updated', 'last_core')),
    product    text NOT NULL,
    population text NOT NULL,
    segment    text NOT NULL,
    country    text NOT NULL,
    day        date NOT NULL,
    users      bigint NOT NULL,
    PRIMARY KEY (country, kind, day, product, population, segment)
);
COMMENT ON TABLE aggregates.profile_days IS 'One row per population, segment, country, kind of day and day: whose day it is.';
COMMENT ON COLUMN aggregates.profile_days.kind IS 'updated: of the last update of the profile, else of the signup; last_core: of the last core activity of who is activated.';
COMMENT ON COLUMN aggregates.profile_days.product IS 'The product.';
COMMENT ON COLUMN aggregates.profile_days.population IS 'The population.';
COMMENT ON COLUMN aggregates.profile_days.segment IS 'finder or standard.';
COMMENT ON COLUMN aggregates.profile_days.country IS 'Country, ''?'' where unknown, ''*'' for all together.';
COMMENT ON COLUMN aggregates.profile_days.day IS 'The day, in the reporting time zone; -infinity where unknown.';
COMMENT ON COLUMN aggregates.profile_days.users IS 'People.';

CREATE TABLE aggregates.talent_counts (
    kind       text NOT NULL CHECK (kind IN ('company', 'role', 'degree', 'no_degree', 'project')),
    id         bigint NOT NULL,
    product    text NOT NULL,
    population text NOT NULL,
    segment    text NOT NULL,
    country    text NOT NULL,
    users      bigint NOT NULL,
    PRIMARY KEY (country, kind, id, product, population, segment)
);
COMMENT ON TABLE aggregates.talent_counts IS 'One row per population, segment, country, kind and key: how many people have this company, role, degree or project. Names are looked up when read, so a reference row may change its name.';
COMMENT ON COLUMN aggregates.talent_counts.kind IS 'What the key is of; no_degree: courses of study that say none.';
COMMENT ON COLUMN aggregates.talent_counts.id IS 'Key in the reference table of that kind; 0 where there is none.';
COMMENT ON COLUMN aggregates.talent_counts.product IS 'The product.';
COMMENT ON COLUMN aggregates.talent_counts.population IS 'The population.';
COMMENT ON COLUMN aggregates.talent_counts.segment IS 'finder or standard.';
COMMENT ON COLUMN aggregates.talent_counts.country IS 'Country, ''?'' where unknown, ''*'' for all together.';
COMMENT ON COLUMN aggregates.talent_counts.users IS 'People, each once however often they have it.';

CREATE TABLE aggregates.search_days (
    day      date NOT NULL,
    intent   text NOT NULL,
    searches bigint NOT NULL,
    PRIMARY KEY (day, intent)
);
COMMENT ON TABLE aggregates.search_days IS 'One row per day and intent: how many live Finder searches. The source does not say who searched.';
COMMENT ON COLUMN aggregates.search_days.day IS 'The day, in the reporting time zone.';
COMMENT ON COLUMN aggregates.search_days.intent IS 'What was searched for; Unknown where the source does not say.';
COMMENT ON COLUMN aggregates.search_days.searches IS 'Live searches.';

CREATE TABLE aggregates.post_days (
    product    text NOT NULL,
    population text NOT NULL,
    segment    text NOT NULL,
    country    text NOT NULL,
    day        date NOT NULL,
    type       text NOT NULL,
    posts      bigint NOT NULL,
    live       bigint NOT NULL,
    approved   bigint NOT NULL,
    answered   bigint NOT NULL,
    comments   bigint NOT NULL,
    commenters bigint NOT NULL,
    PRIMARY KEY (country, day, product, population, segment, type)
);
COMMENT ON TABLE aggregates.post_days IS 'One row per population, segment and country of the writers, day and type of post.';
COMMENT ON COLUMN aggregates.post_days.product IS 'The product.';
COMMENT ON COLUMN aggregates.post_days.population IS 'The population.';
COMMENT ON COLUMN aggregates.post_days.segment IS 'finder, standard or none.';
COMMENT ON COLUMN aggregates.post_days.country IS 'Country, ''?'' where unknown, ''*'' for all together.';
COMMENT ON COLUMN aggregates.post_days.day IS 'The day, in the reporting time zone.';
COMMENT ON COLUMN aggregates.post_days.type IS 'text, link, image or file.';
COMMENT ON COLUMN aggregates.post_days.posts IS 'Posts, deleted ones included.';
COMMENT ON COLUMN aggregates.post_days.live IS 'Of them, still there.';
COMMENT ON COLUMN aggregates.post_days.approved IS 'Of the posts, approved.';
COMMENT ON COLUMN aggregates.post_days.answered IS 'Of those still there, with a live comment.';
COMMENT ON COLUMN aggregates.post_days.comments IS 'Live comments on those still there.';
COMMENT ON COLUMN aggregates.post_days.commenters IS 'Sum, over those still there, of the different people who commented.';
CREATE INDEX posts_by_commenters ON core.posts (commenter_count) WHERE deleted_at IS NULL;

CREATE TABLE aggregates.last_days (
    kind       text NOT NULL CHECK (kind IN ('activity', 'own_activity', 'collection', 'vote')),
    value      text NOT NULL,
    product    text NOT NULL,
    population text NOT NULL,
    segment    text NOT NULL,
    country    text NOT NULL,
    day        date NOT NULL,
    things     bigint NOT NULL,
    users      bigint NOT NULL,
    PRIMARY KEY (country, kind, value, day, product, population, segment)
);
COMMENT ON TABLE aggregates.last_days IS 'One row per population, segment, country, kind, value and day. Who did something in the days up to as-of is who did it last in them: so different people of any such days add up.';
COMMENT ON COLUMN aggregates.last_days.kind IS 'activity: value is a type of event; own_activity: the same without bulk updates, where there are such; collection: its privacy; vote: its type.';
COMMENT ON COLUMN aggregates.last_days.value IS 'Of that kind; Unknown where the source does not say.';
COMMENT ON COLUMN aggregates.last_days.product IS 'The product.';
COMMENT ON COLUMN aggregates.last_days.population IS 'The population.';
COMMENT ON COLUMN aggregates.last_days.segment IS 'finder, standard or none.';
COMMENT ON COLUMN aggregates.last_days.country IS 'Country, ''?'' where unknown, ''*'' for all together.';
COMMENT ON COLUMN aggregates.last_days.day IS 'The day, in the reporting time zone, up to the as-of day.';
COMMENT ON COLUMN aggregates.last_days.things IS 'Live collections or votes of that day; of activities one for each person''s last day.';
COMMENT ON COLUMN aggregates.last_days.users IS 'People whose last such day up to as-of it is.';

CREATE TABLE aggregates.active_sets (
    granularity text NOT NULL CHECK (granularity IN ('day', 'week', 'month')),
    activities  text NOT NULL CHECK (activities IN ('core', 'comprehensive')),
    bucket      date NOT NULL,
    product     text NOT NULL,
    population  text NOT NULL,
    segment     text NOT NULL,
    country     text NOT NULL,
    users       bigint NOT NULL,
    PRIMARY KEY (granularity, activities, bucket, country, product, population, segment)
);
COMMENT ON TABLE aggregates.active_sets IS 'One row per bucket, population, segment, country and set of activities that is asked for often: active_users, summed over its masks.';
COMMENT ON COLUMN aggregates.active_sets.granularity IS 'Length of the bucket.';
COMMENT ON COLUMN aggregates.active_sets.activities IS 'core: any core activity; comprehensive: a view, a vote, a new collection or a profile update, bulk updates included.';
COMMENT ON COLUMN aggregates.active_sets.bucket IS 'First day of the bucket.';
COMMENT ON COLUMN aggregates.active_sets.product IS 'The product.';
COMMENT ON COLUMN aggregates.active_sets.population IS 'The population.';
COMMENT ON COLUMN aggregates.active_sets.segment IS 'finder, standard or none.';
COMMENT ON COLUMN aggregates.active_sets.country IS 'Country, ''?'' where unknown, ''*'' for all together.';
COMMENT ON COLUMN aggregates.active_sets.users IS 'Different users who did any of them in the bucket.';

CREATE TABLE aggregates.writing_months (
    month      date NOT NULL,
    level      text NOT NULL CHECK (level IN ('Power', 'Active', 'Regular', 'Casual')),
    product    text NOT NULL,
    population text NOT NULL,
    segment    text NOT NULL,
    country    text NOT NULL,
    users      bigint NOT NULL,
    events     bigint NOT NULL,
    PRIMARY KEY (month, country, product, population, segment, level)
);
COMMENT ON TABLE aggregates.writing_months IS 'One row per month, population, segment, country and level: how many people wrote how much.';
COMMENT ON COLUMN aggregates.writing_months.month IS 'First of the month, in the reporting time zone.';
COMMENT ON COLUMN aggregates.writing_months.level IS 'By live posts and comments in the month: Power 20 or more, Active 10 to 19, Regular 5 to 9, Casual 1 to 4.';
COMMENT ON COLUMN aggregates.writing_months.product IS 'The product.';
COMMENT ON COLUMN aggregates.writing_months.population IS 'The population.';
COMMENT ON COLUMN aggregates.writing_months.segment IS 'finder, standard or none.';
COMMENT ON COLUMN aggregates.writing_months.country IS 'Country, ''?'' where unknown, ''*'' for all together.';
COMMENT ON COLUMN aggregates.writing_months.users IS 'People.';
COMMENT ON COLUMN aggregates.writing_months.events IS 'Their live posts and comments.';

-- A median is read from the middle of an index, and the busiest writers from its end, instead of sorting everybody.
CREATE INDEX user_profiles_begun ON core.user_profiles ((activated_at - signup_at))
    INCLUDE (user_id, signup_date, signup_at, activated_at, population, user_type, country) WHERE activated_at IS NOT NULL;
CREATE INDEX user_profiles_begun_by_month ON core.user_profiles (core.month_of(signup_date), (activated_at - signup_at))
    INCLUDE (user_id, signup_date, signup_at, activated_at, population, user_type, country) WHERE activated_at IS NOT NULL;
CREATE INDEX user_profiles_begun_by_week ON core.user_profiles (core.week_of(signup_date), (activated_at - signup_at))
    INCLUDE (user_id, signup_date, signup_at, activated_at, population, user_type, country) WHERE activated_at IS NOT NULL;
CREATE INDEX user_profiles_by_posts ON core.user_profiles (posts_created)
    INCLUDE (user_id, population, user_type, country) WHERE posts_created > 0;

-- What a chart shows unless somebody chooses a country.
CREATE INDEX active_users_everywhere ON aggregates.active_users (granularity, bucket, product, population)
    INCLUDE (segment, activity_mask, users) WHERE country = '*';
CREATE INDEX daily_metrics_everywhere ON aggregates.daily_metrics (event_type, day) WHERE country = '*';
CREATE INDEX weekly_metrics_everywhere ON aggregates.weekly_metrics (event_type, week) WHERE country = '*';
CREATE INDEX monthly_metrics_everywhere ON aggregates.monthly_metrics (event_type, month) WHERE country = '*';
