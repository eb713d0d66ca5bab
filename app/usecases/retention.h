// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/retention.h"

#include <functional>

namespace convenor {

struct Stores;
class Workspace;

/// Personal data has its time. What goes can be seen before; it goes from rows, history, search,
/// files and the file's free pages, and every figure stays the same. It cannot be undone: a backup
/// is made before, which holds it too until somebody deletes it.
class Retention final
{
public:
    explicit Retention(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// What would go of every series whose personal data was to be kept until a day before that
    /// one, or of the one series.
    Result<RetentionPlan> plan(QDate before, SeriesId series = {}) const;
    /// Lets it go and returns what went. Where nothing is left to go it finishes what an earlier
    /// run may have left behind.
    Result<RetentionPlan> anonymize(QDate before, SeriesId series = {});

    /// What would go of one person on their request, whatever the series. Not `wholly`: who stands
    /// in the programme stays there by name.
    Result<RetentionPlan> planErasing(PersonId person, bool wholly) const;
    Result<RetentionPlan> erase(PersonId person, bool wholly);

    /// Writes all that is kept of a person as JSON, or as PDF where the path ends with .pdf.
    Result<void> exportPerson(PersonId person, const QString &path) const;

    /// Of each series until when and since when.
    Result<QList<RetainedSeries>> series() const;
    /// Backups beside the file, which hold what was in it, the latest first.
    QList<KeptBackup> backups() const;
    /// Deletes one of them.
    Result<void> removeBackup(const QString &path);

private:
    using ScopeIn = std::function<RetentionScope(Stores &)>;
    Result<RetentionPlan> letGoOf(const RetentionPlan &plan, const ScopeIn &scope,
                                  const Reason &label);

    Workspace &m_workspace;
};

/// What goes, as a list has it: "Registrations without a name".
QString label(Going what);
/// Why somebody stays: "speaks at a session".
QString label(KeptFor reason);
/// What becomes of a series: "kept until 31 Dec 2024", "no date is set".
QString retentionWords(const RetainedSeries &series, QDate before);
/// Where there is something to look at: "Session 3, action point: Ana Harbour".
QString worded(const ToLookAt &place);

} // namespace convenor
