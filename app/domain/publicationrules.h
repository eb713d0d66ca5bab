// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/publicationcheck.h"

namespace convenor {

// What publicationFindings is made of.

/// Collects findings, each once.
class FindingList final
{
public:
    /// `evidence` is what else the finding hangs on, beside its arguments.
    void add(PublicationRule rule, const PublicField &where, const QStringList &arguments = {},
             const QString &evidence = {});
    /// The worst first, else in the order in which they were added.
    QList<PublicationFinding> taken();

private:
    QList<PublicationFinding> m_findings;
    QSet<QString> m_known;
};

/// Dates, speakers, figures, summaries, languages.
void judgeSessions(const Publication &publication, FindingList &findings);
/// Links, headings, images, words, promises.
void judgeTexts(const Publication &publication, FindingList &findings);
/// Names, addresses and meeting links that must not get out.
void judgeLeaks(const Publication &publication, FindingList &findings);
/// A session that is called otherwise than by its title.
void judgeTitles(const Publication &publication, FindingList &findings);

/// Whether the address is one to join a meeting with.
bool joinsMeeting(const QString &address);

} // namespace convenor
