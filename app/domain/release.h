// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/field.h"
#include "domain/ids.h"
#include "domain/worddiff.h"

#include <QDateTime>
#include <QString>

namespace convenor {

// What has left the file for the public, and when. A session is published because it stands in a
// release; there is no state to be set. Releases are facts: no undo takes one back.

using ReleaseId = Id<struct Release>;

/// As what a series is put on the web: one page, a folder of pages, markup to paste into a CMS for
/// all of it or for one session at a time.
enum class ReleaseForm { Page, Site, Fragment, SessionFragment };
template <>
inline constexpr std::array wordsOf<ReleaseForm>{"page", "site", "fragment", "session_fragment"};

/// What was released of one session, or of the series itself where `session` is empty.
struct ReleasedPart
{
    QString session; ///< its key, so that one that was removed since is still known
    QString title;
    QString file; ///< by its name; several parts may share one. A folder is a language's of a site
    QString hash; ///< SHA-256 of that file, in hexadecimal
    QString words; ///< all that a reader of this part reads, without markup

    bool operator==(const ReleasedPart &) const = default;
};

struct Release
{
    ReleaseId id;
    SeriesId series;
    ReleaseForm outlet = ReleaseForm::Page;
    QString language; ///< empty: all that the series has, as a site in all of them
    QString place; ///< path of the file or folder; empty: the clipboard
    QDateTime at;
    QString by;
    QList<ReleasedPart> parts;

    bool operator==(const Release &) const = default;
};

/// How a part differs from its last release. Frame: its own words are the same, but not what stands
/// around them, such as a template or a list of the other sessions.
enum class PartChange { New, Changed, Frame, Gone };

struct PartDifference
{
    PartChange change = PartChange::New;
    QString session; ///< its key; empty: the series itself
    QString title;
    QString file;
    QList<TextPiece> words; ///< of a changed one, from the last release to now

    bool operator==(const PartDifference &) const = default;
};

/// The folder of a part's file, "fr/"; empty where it has none.
QString folderOf(const ReleasedPart &part);

/// What is to be exported, or pasted, again: in the order of now, what is gone last. The same
/// session in another folder is another part. Of a file with several parts the frame counts as
/// changed only where no part of it explains that the file is another one.
QList<PartDifference> differencesBetween(const QList<ReleasedPart> &last,
                                         const QList<ReleasedPart> &now);

} // namespace convenor
