// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/firstseries.h"

#include "ui/support/prompts.h"
#include "ui/widgets/emptystate.h"
#include "usecases/programme.h"
#include "usecases/workspace.h"

namespace convenor {

using namespace Qt::StringLiterals;

EmptyState *noSeriesYet(Workspace &workspace, QWidget *parent)
{
    auto *state = new EmptyState(
        u"noSeries"_s, EmptyState::tr("No series yet"),
        EmptyState::tr("Sessions belong to a series, such as a year’s consultations. Give the "
                       "first one a title to begin."),
        EmptyState::tr("New series"), parent);
    state->setReadOnly(workspace.isReadOnly());
    return state;
}

Result<SeriesId> addFirstSeries(Workspace &workspace, Prompts &prompts)
{
    Series series;
    series.title =
        prompts.text(EmptyState::tr("New series"), EmptyState::tr("Title"), {}).trimmed();
    if (series.title.isEmpty())
        return failure(ErrorKind::Cancelled, "job.cancelled");
    return Programme(workspace).addSeries(series);
}

} // namespace convenor
