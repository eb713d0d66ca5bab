// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/release.h"

#include <QHash>
#include <QSet>

namespace convenor {

namespace {

using PartName = std::pair<QString, QString>;

PartName nameOf(const ReleasedPart &part)
{
    return {folderOf(part), part.session};
}

} // namespace

QString folderOf(const ReleasedPart &part)
{
    return part.file.first(part.file.lastIndexOf(u'/') + 1);
}

QList<PartDifference> differencesBetween(const QList<ReleasedPart> &last,
                                         const QList<ReleasedPart> &now)
{
    QHash<PartName, const ReleasedPart *> old;
    QHash<QString, QString> oldFiles;
    for (const ReleasedPart &part : last) {
        old.insert(nameOf(part), &part);
        oldFiles.insert(part.file, part.hash);
    }
    QList<PartDifference> all;
    QSet<QString> explained;
    QSet<PartName> still;
    for (const ReleasedPart &part : now) {
        still += nameOf(part);
        const ReleasedPart *before = old.value(nameOf(part));
        if (before && before->words == part.words)
            continue;
        explained += part.file;
        PartDifference difference{before ? PartChange::Changed : PartChange::New,
                                  part.session,
                                  part.title,
                                  part.file,
                                  {}};
        if (before)
            difference.words = wordDifferences(before->words, part.words);
        all.append(difference);
    }
    QList<PartDifference> gone;
    for (const ReleasedPart &part : last) {
        if (still.contains(nameOf(part)))
            continue;
        explained += part.file;
        gone.append({PartChange::Gone, part.session, part.title, part.file, {}});
    }
    // A file that is another one although no part of it is.
    for (const ReleasedPart &part : now) {
        if (explained.contains(part.file) || oldFiles.value(part.file) == part.hash)
            continue;
        explained += part.file;
        all.append({PartChange::Frame, part.session, part.title, part.file, {}});
    }
    return all + gone;
}

} // namespace convenor
