package com.chemlink.analytics.app.start;

import com.chemlink.analytics.app.activation.ActivationView;
import com.chemlink.analytics.app.activation.ActivationViewModel;
import com.chemlink.analytics.app.activity.ActivityView;
import com.chemlink.analytics.app.activity.ActivityViewModel;
import com.chemlink.analytics.app.cohorts.CohortsView;
import com.chemlink.analytics.app.cohorts.CohortsViewModel;
import com.chemlink.analytics.app.database.Databases;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.app.features.FeaturesView;
import com.chemlink.analytics.app.features.FeaturesViewModel;
import com.chemlink.analytics.app.finding.KnownFindings;
import com.chemlink.analytics.app.funnel.FunnelsView;
import com.chemlink.analytics.app.funnel.FunnelsViewModel;
import com.chemlink.analytics.app.growth.GrowthView;
import com.chemlink.analytics.app.growth.GrowthViewModel;
import com.chemlink.analytics.app.icon.Icon;
import com.chemlink.analytics.app.overview.OverviewView;
import com.chemlink.analytics.app.overview.OverviewViewModel;
import com.chemlink.analytics.app.queries.ConfiguredSources;
import com.chemlink.analytics.app.queries.QueriesView;
import com.chemlink.analytics.app.queries.QueriesViewModel;
import com.chemlink.analytics.app.screen.Group;
import com.chemlink.analytics.app.screen.Screen;
import com.chemlink.analytics.app.screen.ScreenTools;
import com.chemlink.analytics.app.screen.ScreenView;
import com.chemlink.analytics.app.sync.SyncModel;
import com.chemlink.analytics.app.sync.SyncView;
import com.chemlink.analytics.app.sync.SyncViewModel;
import com.chemlink.analytics.schema.funnel.SavedFunnels;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;

/**
 * Every screen of the workbench.
 *
 * @param funnels those that were given a name
 * @param quality makes the screen of the findings, which decides about them
 * @param journeys makes the screen of paths and of one person, whom other places choose
 * @param datasets makes the screen of the AI datasets
 * @param settings makes the settings, which change what everything else rests on
 */
record Screens(Questions questions, ScreenTools tools, SyncModel sync, Databases databases,
        SavedFunnels funnels, Supplier<ScreenView> quality, Supplier<ScreenView> journeys,
        Supplier<ScreenView> datasets, Supplier<ScreenView> settings) {

    /** In the order of the navigation. A new screen is added here and nowhere else. */
    List<Screen> all() {
        return List.of(
                new Screen("overview", Group.FIRST, Icon.HOME, "Overview",
                        "How are we doing, and what changed since the last sync",
                        () -> new OverviewView(new OverviewViewModel(questions), tools)),
                new Screen("growth", Group.PEOPLE, Icon.GROWTH, "Growth", "Who comes, and from where",
                        () -> new GrowthView(new GrowthViewModel(questions), tools)),
                new Screen("activity", Group.PEOPLE, Icon.ACTIVITY, "Activity", "What people do, and how often",
                        () -> new ActivityView(new ActivityViewModel(questions), tools)),
                new Screen("activation", Group.PEOPLE, Icon.ACTIVATION, "Activation", "Do they get going?",
                        () -> new ActivationView(new ActivationViewModel(questions), tools)),
                new Screen("cohorts", Group.PEOPLE, Icon.COHORTS, "Cohorts",
                        "Do the people who start together come back?",
                        () -> new CohortsView(new CohortsViewModel(questions), tools)),
                new Screen("funnels", Group.PEOPLE, Icon.FUNNELS, "Funnels",
                        "How far do people come, and where do they stop?",
                        () -> new FunnelsView(new FunnelsViewModel(questions, funnels), tools)),
                new Screen("journeys", Group.PEOPLE, Icon.JOURNEYS, "Journeys",
                        "Which ways do people take, and what did one of them do?", journeys),
                new Screen("features", Group.PEOPLE, Icon.FEATURES, "Features",
                        "Which features are used, and by how many",
                        () -> new FeaturesView(new FeaturesViewModel(questions), tools)),
                new Screen(KnownFindings.SCREEN, Group.TRUST, Icon.QUALITY, "Data quality",
                        "What was found in the data, and who can mend it", quality),
                new Screen("queries", Group.TRUST, Icon.QUERIES, "Queries",
                        "Every number's question, its SQL, and the same asked of the sources",
                        () -> new QueriesView(new QueriesViewModel(questions,
                                new ConfiguredSources(databases::workspace), Platform::runLater), tools)),
                new Screen("datasets", Group.ALCHEMI, Icon.DATASETS, "AI datasets",
                        "Clean, labelled and without leakage: ready for Alchemi", datasets),
                new Screen("sync", Group.WORKBENCH, Icon.SYNC, "Sync",
                        "Read-only from both sources; what you see changes only when everything is in",
                        () -> new SyncView(new SyncViewModel(sync, questions, databases.publishedProperty(),
                                databases.standingProperty(),
                                databases::workspace), tools)),
                new Screen("settings", Group.WORKBENCH, Icon.SETTINGS, "Settings",
                        "Connections, test accounts, privacy, time zone, appearance", settings));
    }
}
