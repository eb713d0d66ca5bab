// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/series/seriespage.h"

#include "ui/series/newseriesdialog.h"
#include "ui/series/seriestexts.h"
#include "ui/support/prompts.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formcolumns.h"
#include "usecases/workspace.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

SeriesPage::SeriesPage(Workspace &workspace, Prompts &prompts, QWidget *parent)
    : Page(workspace, prompts, parent)
    , m_programme(workspace)
    , m_stack(new QStackedLayout(this))
    , m_title(headingLabel(u"seriesTitleLabel"_s, this))
    , m_facts(new QLabel(this))
    , m_removeButton(new QPushButton(QIcon::fromTheme(u"edit-delete"_s), tr("Remove series"), this))
{
    setObjectName(u"seriesPage"_s);
    auto *chosen = new QWidget(this);
    m_texts = new SeriesTexts(
        workspace,
        [this](const QByteArray &field, const std::function<void(Series &)> &change) {
            return m_programme.editSeries(m_series.id, field, change);
        },
        chosen);
    auto *layout = new QVBoxLayout(chosen);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(buildHeader());
    layout->addWidget(m_texts, 1);
    m_noSeries = new EmptyState(
        u"noSeries"_s, tr("No series yet"),
        tr("A series holds a year’s consultations: their texts, rules and sessions. Give the first "
           "one a title to begin."),
        tr("New series"), this);
    connect(m_noSeries, &EmptyState::firstStepTaken, this, &SeriesPage::add);
    m_stack->addWidget(chosen);
    m_stack->addWidget(m_noSeries);
    m_texts->setReadOnly(workspace.isReadOnly());
    m_noSeries->setReadOnly(workspace.isReadOnly());
    load(true);
}

QLayout *SeriesPage::buildHeader()
{
    m_facts->setObjectName(u"seriesFactsLabel"_s);
    auto *addButton = new QPushButton(QIcon::fromTheme(u"list-add"_s), tr("New series"), this);
    addButton->setObjectName(u"addSeriesButton"_s);
    addButton->setAccessibleName(tr("New series"));
    auto *fromThisButton = new QPushButton(QIcon::fromTheme(u"view-calendar"_s),
                                           tr("New series from this one…"), this);
    fromThisButton->setObjectName(u"seriesFromThisButton"_s);
    fromThisButton->setAccessibleName(tr("New series from this one"));
    connect(fromThisButton, &QPushButton::clicked, this, &SeriesPage::addFromThis);
    auto *translate = new QPushButton(QIcon::fromTheme(u"preferences-desktop-locale"_s),
                                      tr("Translations…"), this);
    translate->setObjectName(u"seriesTranslationsButton"_s);
    translate->setAccessibleName(tr("Translations"));
    connect(translate, &QPushButton::clicked, this, [this] {
        emit translationRequested({Kind::Series, m_series.id.value(), {}, {}, {}});
    });
    m_removeButton->setObjectName(u"removeSeriesButton"_s);
    m_removeButton->setAccessibleName(tr("Remove series"));
    connect(addButton, &QPushButton::clicked, this, &SeriesPage::add);
    connect(m_removeButton, &QPushButton::clicked, this, &SeriesPage::remove);
    for (QPushButton *button : {addButton, fromThisButton, m_removeButton})
        button->setVisible(!workspace().isReadOnly());

    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    words->addWidget(m_facts);
    auto *header = new QHBoxLayout;
    header->setContentsMargins(16, 12, 16, 8);
    header->setSpacing(8);
    header->addLayout(words, 1);
    header->addWidget(translate, 0, Qt::AlignTop);
    header->addWidget(addButton, 0, Qt::AlignTop);
    header->addWidget(fromThisButton, 0, Qt::AlignTop);
    header->addWidget(m_removeButton, 0, Qt::AlignTop);
    return header;
}

void SeriesPage::setSeries(SeriesId series)
{
    if (series == m_series.id)
        return;
    commitPending();
    m_series = Series();
    m_series.id = series;
    load(true);
}

void SeriesPage::refresh(const ChangeSet &changes)
{
    if (changes.touches(Kind::Series, m_series.id.value()) || changes.touches(Kind::Organization)
        || changes.touches(Kind::Session))
        load(false);
}

bool SeriesPage::reveal(Kind kind, qint64 id)
{
    if (kind != Kind::Series || !m_programme.series(SeriesId(id)))
        return false;
    setSeries(SeriesId(id));
    return true;
}

void SeriesPage::commitPending()
{
    if (!m_series.id.isNull())
        m_texts->commit();
}

void SeriesPage::load(bool another)
{
    const auto series =
        m_series.id.isNull() ? Result<Series>(Series()) : m_programme.series(m_series.id);
    if (!series && series.error().kind != ErrorKind::NotFound) {
        emit failed(series.error());
        return;
    }
    if (!series || series->id.isNull()) {
        m_series = Series();
        m_stack->setCurrentWidget(m_noSeries);
        return;
    }
    m_series = *series;
    m_stack->setCurrentIndex(0);
    setHeading(m_title, m_series.title);
    const auto sessions = m_programme.sessions(m_series.id);
    m_facts->setText(sessions ? tr("Sessions: %1").arg(sessions->size()) : QString());
    m_texts->show(m_series, another);
}

void SeriesPage::add()
{
    const QString title = prompts().text(tr("New series"), tr("Title"), {}).trimmed();
    if (title.isEmpty())
        return;
    commitPending();
    Series series;
    series.title = title;
    const auto added = m_programme.addSeries(series);
    if (!added) {
        emit failed(added.error());
        return;
    }
    emit done(tr("Series added: %1").arg(title));
    emit revealRequested(Kind::Series, added->value());
}

void SeriesPage::addFromThis()
{
    commitPending();
    auto *dialog = NewSeriesDialog::begin(workspace(), m_series.id, this);
    connect(dialog, &NewSeriesDialog::done, this, &SeriesPage::done);
    connect(dialog, &NewSeriesDialog::revealRequested, this, &SeriesPage::revealRequested);
}

void SeriesPage::remove()
{
    const auto sessions = m_programme.sessions(m_series.id);
    const int count = sessions ? int(sessions->size()) : 0;
    const QString title = m_series.title;
    const bool isWanted = prompts().confirm(
        tr("Remove the series “%1”?").arg(title),
        tr("Its sessions (%1), with their speakers, notes, files and registrations, are removed "
           "with it; undo brings all of it back.")
            .arg(count),
        tr("Remove"));
    if (!isWanted)
        return;
    const auto removed = m_programme.removeSeries(m_series.id);
    if (!removed) {
        emit failed(removed.error());
        return;
    }
    load(true);
    emit done(tr("Series removed: %1").arg(title));
}

} // namespace convenor
