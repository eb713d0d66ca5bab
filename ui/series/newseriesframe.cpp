// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/series/newseriesframe.h"

#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"
#include "ui/support/words.h"
#include "ui/widgets/typedvalue.h"
#include "usecases/newseries.h"
#include "usecases/wording.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr int dateWidth = 160;
constexpr int textWidth = 480; // a form gives a narrow label the height that it would need there

QString factsOf(const LastSeries &last)
{
    QStringList facts;
    if (last.series.start.isValid())
        facts.append(dateWords(PartialDate(last.series.start))
                     + (last.series.end.isValid()
                            ? u" – "_s + dateWords(PartialDate(last.series.end))
                            : QString()));
    else
        facts.append(NewSeriesFrame::tr("without a start, so nothing that has to do with time can "
                                        "be moved on"));
    facts.append(NewSeriesFrame::tr("sessions: %1").arg(last.sessions.size()));
    facts.append(NewSeriesFrame::tr("open action points: %1").arg(last.open.size()));
    return facts.join(u", "_s);
}

QString toldOf(const Error &error)
{
    const QString way = wayOut(error);
    return sentence(worded(error)) + (way.isEmpty() ? QString() : u' ' + sentence(way));
}

} // namespace

NewSeriesFrame::NewSeriesFrame(const QList<SeriesRow> &all, QWidget *parent)
    : QWidget(parent)
    , m_source(new QComboBox(this))
    , m_facts(new QLabel(this))
    , m_offset(new QLabel(this))
{
    m_source->setObjectName(u"sourceBox"_s);
    m_source->setAccessibleName(tr("From this series"));
    for (const SeriesRow &row : all)
        m_source->addItem(row.title, row.id.value());
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_facts->setObjectName(u"sourceFacts"_s);
    m_offset->setObjectName(u"offsetLabel"_s);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    form->setHorizontalSpacing(2 * gridStep);
    form->setVerticalSpacing(2 * gridStep);
    form->addRow(tr("&From this series"), m_source);
    form->addRow(QString(), m_facts);
    m_title = addLine(form, u"newTitle"_s, tr("&Title"));
    m_start = addLine(form, u"newStart"_s, tr("&Start"), tr("2025-02-20"));
    m_end = addLine(form, u"newEnd"_s, tr("&End"), tr("2025-11-29"));
    form->addRow(QString(), m_offset);
    m_key = addLine(form, u"newKey"_s, tr("&Id in documents"), tr("made when it is left empty"));
    for (QLabel *label : {m_facts, m_offset}) {
        showPlain(label);
        label->setMinimumWidth(textWidth);
    }
    for (Line *line : {&m_start, &m_end})
        line->edit->setFixedWidth(dateWidth);
    m_key.edit->setFixedWidth(2 * dateWidth);
    for (Line *line : {&m_title, &m_start, &m_end, &m_key}) {
        connect(line->edit, &QLineEdit::textEdited, this, [this, line] {
            line->isTyped = true;
            follow();
        });
    }
    connect(m_source, &QComboBox::currentIndexChanged, this,
            [this] { emit seriesChosen(SeriesId(m_source->currentData().toLongLong())); });
}

NewSeriesFrame::Line NewSeriesFrame::addLine(QFormLayout *form, const QString &name,
                                             const QString &label, const QString &placeholder)
{
    Line line{new QLineEdit(this), new QLabel(this)};
    line.edit->setObjectName(name + u"Edit"_s);
    line.edit->setAccessibleName(QString(label).remove(u'&'));
    line.edit->setPlaceholderText(placeholder);
    line.message->setObjectName(name + u"Message"_s);
    line.message->hide();
    showPlain(line.message);
    line.message->setMinimumWidth(textWidth);
    auto *field = new QWidget(this);
    auto *layout = new QVBoxLayout(field);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep / 2);
    layout->addWidget(line.edit);
    layout->addWidget(line.message);
    auto *text = new QLabel(label, this);
    text->setBuddy(line.edit);
    form->addRow(text, field);
    return line;
}

void NewSeriesFrame::start(const LastSeries &last, const SeriesRequest &proposed)
{
    m_last = last;
    {
        const QSignalBlocker quiet(m_source);
        m_source->setCurrentIndex(m_source->findData(last.series.id.value()));
    }
    m_facts->setText(factsOf(last));
    for (Line *line : {&m_title, &m_start, &m_end, &m_key})
        line->isTyped = false;
    m_title.edit->setText(proposed.title);
    m_key.edit->setText(proposed.key);
    m_start.edit->setText(proposed.start.toString(Qt::ISODate));
    m_end.edit->setText(proposed.end.toString(Qt::ISODate));
    judge();
}

QDate NewSeriesFrame::dayOf(const Line &line)
{
    QDate day;
    const auto read = readTyped("start", line.edit->text().trimmed(), day);
    return read ? day : QDate();
}

void NewSeriesFrame::fill(SeriesRequest &request) const
{
    request.title = m_title.edit->text().trimmed();
    request.key = m_key.edit->text().trimmed();
    request.start = dayOf(m_start);
    request.end = dayOf(m_end);
}

/// What was not typed by hand goes with the start.
void NewSeriesFrame::follow()
{
    const auto offset = offsetBetween(m_last.series.start, dayOf(m_start));
    if (offset && !m_end.isTyped)
        m_end.edit->setText(shifted(m_last.series.end, *offset).toString(Qt::ISODate));
    if (offset && !m_title.isTyped)
        m_title.edit->setText(titleFor(m_last, offset));
    if (offset && !m_key.isTyped)
        m_key.edit->setText(keyFor(m_last, offset));
    emit changed();
}

bool NewSeriesFrame::judge()
{
    SeriesRequest request;
    fill(request);
    QHash<QString, QString> faults;
    for (const Problem &each : problemsOf(m_last, request))
        faults.insert(each.where, toldOf(Error{ErrorKind::Invalid, each.what, {}, {}}));
    for (const auto &[name, line] : {std::pair{u"start"_s, &m_start}, {u"end"_s, &m_end}}) {
        QDate day;
        const auto read = readTyped("start", line->edit->text().trimmed(), day);
        if (!read)
            faults.insert(name, toldOf(read.error()));
    }
    say(m_title, faults.value(u"title"_s));
    say(m_key, faults.value(u"key"_s));
    say(m_start, faults.value(u"start"_s));
    say(m_end, faults.value(u"end"_s));
    const auto offset = offsetBetween(m_last.series.start, request.start);
    m_offset->setText(offset
                          ? tr("Begins %1. What has to do with time is proposed by as much later; "
                               "nothing moves that is not ticked.")
                                .arg(worded(*offset))
                          : tr("Without the start of both series nothing is moved on."));
    return faults.isEmpty();
}

void NewSeriesFrame::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_title.edit)
        judge();
}

void NewSeriesFrame::say(Line &line, const QString &fault)
{
    line.message->setText(fault);
    line.message->setVisible(!fault.isEmpty());
    line.edit->setAccessibleDescription(fault);
    QPalette colored = palette();
    colored.setColor(QPalette::WindowText, refusalColor(colored));
    line.message->setPalette(colored);
}

} // namespace convenor
