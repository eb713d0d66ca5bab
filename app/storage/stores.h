// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/actionstore.h"
#include "storage/assessmentstore.h"
#include "storage/changelog.h"
#include "storage/contentstore.h"
#include "storage/database.h"
#include "storage/directorystore.h"
#include "storage/mailingstore.h"
#include "storage/notestore.h"
#include "storage/programmestore.h"
#include "storage/publicationstore.h"
#include "storage/queuestore.h"
#include "storage/references.h"
#include "storage/releasestore.h"
#include "storage/requeststore.h"
#include "storage/rows.h"
#include "storage/searchindex.h"
#include "storage/statisticsstore.h"

namespace convenor {

/// Everything that work inside one read or write may ask of the file.
struct Stores
{
    explicit Stores(Database &connection)
        : database(connection)
        , rows(connection)
        , programme(connection)
        , directory(connection)
        , actions(connection)
        , notes(connection)
        , assessments(connection)
        , statistics(connection)
        , mailings(connection)
        , publication(connection)
        , queue(connection)
        , releases(connection)
        , requests(connection)
        , contents(connection)
        , changes(connection)
        , search(connection)
    {
    }

    Database &database;
    Rows rows;
    ProgrammeStore programme;
    DirectoryStore directory;
    ActionStore actions;
    NoteStore notes;
    AssessmentStore assessments;
    StatisticsStore statistics;
    MailingStore mailings;
    PublicationStore publication;
    QueueStore queue;
    ReleaseStore releases;
    RequestStore requests;
    ContentStore contents;
    ChangeLog changes;
    SearchIndex search;
};

} // namespace convenor
