// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/brief.h"

namespace convenor {

namespace {

constexpr int rowsOfAPage = 40; ///< of the small print, beside the heading
constexpr int lettersOfARow = 95;

int rowsOf(const BriefLine &line)
{
    const auto letters = line.session.size() + line.who.size() + line.text.size();
    return 1 + int(letters) / lettersOfARow;
}

} // namespace

void fitOnOnePage(Brief &brief)
{
    QList<QList<BriefLine> *> open{&brief.attended, &brief.said, &brief.asked, &brief.promised,
                                   &brief.owned};
    QHash<const QList<BriefLine> *, int> kept;
    int free = rowsOfAPage;
    // A line of each in turn, so that no list is crowded out by a longer one.
    while (!open.isEmpty()) {
        for (auto list = open.begin(); list != open.end();) {
            int &count = kept[*list];
            const bool hasNext = count < (*list)->size();
            const int rows = hasNext ? rowsOf((**list)[count]) : 0;
            if (!hasNext || rows > free) {
                list = open.erase(list);
                continue;
            }
            free -= rows;
            ++count;
            ++list;
        }
    }
    for (QList<BriefLine> *list :
         {&brief.attended, &brief.said, &brief.asked, &brief.promised, &brief.owned}) {
        const int count = kept.value(list);
        brief.leftOut += int(list->size()) - count;
        list->resize(count);
    }
}

} // namespace convenor
