// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/translatable.h"

namespace convenor {

class Workspace;

/// A session as the heading of its texts.
struct TranslatedSession
{
    SessionId id;
    int number = 0;
    QString title;
    SummaryState summaryState = SummaryState::None;

    bool operator==(const TranslatedSession &) const = default;
};

/// All that can be translated of a series: its own texts, then those of each session in order.
struct TranslatedSeries
{
    QString language; ///< the series' own, in which the texts are
    QStringList languages; ///< the others that something is written in
    QList<TranslatedSession> sessions;
    QList<TranslatableText> texts;

    bool operator==(const TranslatedSeries &) const = default;
};

/// The texts of a series, its sessions, criteria and materials in other languages.
class Translations final
{
public:
    explicit Translations(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    Result<TranslatedSeries> texts(SeriesId series) const;

    /// Writes the text in that language; an empty one takes it away. Edits of one text in short
    /// succession are one change. A summary's translation is made from the words that were
    /// approved, so it can be written while they are locked; without approval no language of it is
    /// public.
    Result<void> set(const TextPlace &place, const QString &language, const QString &text);

private:
    Workspace &m_workspace;
};

/// A language by its name for people, in the reader's language; its code where it has none.
QString languageLabel(const QString &code);

} // namespace convenor
