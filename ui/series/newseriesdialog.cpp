// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/series/newseriesdialog.h"

#include "ui/series/carriedtree.h"
#include "ui/series/newseriesframe.h"
#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"
#include "ui/support/words.h"
#include "usecases/programme.h"
#include "usecases/wording.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum Step { Frame, Carried, Check, stepCount };

QString listOf(const QStringList &lines)
{
    QString text;
    for (const QString &line : lines)
        text += u"•  "_s + line + u'\n';
    return text;
}

} // namespace

NewSeriesDialog *NewSeriesDialog::begin(Workspace &workspace, SeriesId series, QWidget *parent)
{
    auto *dialog = new NewSeriesDialog(workspace, series, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

NewSeriesDialog::NewSeriesDialog(Workspace &workspace, SeriesId series, QWidget *parent)
    : QDialog(parent)
    , m_carrying(workspace)
    , m_steps(new QLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_frame(
          new NewSeriesFrame(Programme(workspace).allSeries().value_or(QList<SeriesRow>()), this))
    , m_tree(new CarriedTree(this))
    , m_summary(new QPlainTextEdit(this))
    , m_message(new QLabel(this))
    , m_back(new QPushButton(tr("&Back"), this))
    , m_next(new QPushButton(tr("&Next"), this))
    , m_make(new QPushButton(QIcon::fromTheme(u"list-add"_s), tr("&Make the series"), this))
{
    setObjectName(u"newSeriesDialog"_s);
    setWindowTitle(tr("New series from an earlier one"));
    resize(1080, 640);
    m_steps->setObjectName(u"newSeriesSteps"_s);
    m_summary->setObjectName(u"newSeriesSummary"_s);
    m_summary->setAccessibleName(tr("What will be made"));
    m_summary->setReadOnly(true);
    m_summary->setTabChangesFocus(true);
    m_message->setObjectName(u"newSeriesMessage"_s);
    showPlain(m_message);
    m_back->setObjectName(u"backButton"_s);
    m_next->setObjectName(u"nextButton"_s);
    m_make->setObjectName(u"makeSeriesButton"_s);
    layOut();
    connect(m_frame, &NewSeriesFrame::seriesChosen, this, &NewSeriesDialog::load);
    connect(m_frame, &NewSeriesFrame::changed, this, &NewSeriesDialog::propose);
    connect(m_tree, &CarriedTree::ticked, this, [this](const QString &path, bool isWanted) {
        m_request.choices.insert(path, isWanted);
        proposeSoon();
    });
    connect(m_tree, &CarriedTree::corrected, this,
            [this](const QString &path, const QString &text) {
                m_request.corrections.insert(path, text);
                m_request.choices.remove(path);
                proposeSoon();
            });
    connect(m_tree, &CarriedTree::allPlacesAsked, this, &NewSeriesDialog::rewordAll);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(m_pages->currentIndex() - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { goTo(m_pages->currentIndex() + 1); });
    connect(m_make, &QPushButton::clicked, this, &NewSeriesDialog::make);
    load(series);
    goTo(Frame);
}

void NewSeriesDialog::layOut()
{
    auto *first = new QWidget(this);
    auto *firstLayout = new QVBoxLayout(first);
    firstLayout->setContentsMargins(0, 0, 0, 0);
    firstLayout->addWidget(m_frame);
    firstLayout->addStretch();
    m_pages->addWidget(first);
    m_pages->addWidget(m_tree);
    m_pages->addWidget(m_summary);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_message, 1);
    for (QPushButton *button : {cancel, m_back, m_next, m_make})
        buttons->addWidget(button);
    m_back->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(2 * gridStep);
    layout->addWidget(m_steps);
    layout->addWidget(m_pages, 1);
    layout->addLayout(buttons);
}

/// Another series: what was chosen of the one before means nothing for it.
void NewSeriesDialog::load(SeriesId series)
{
    auto last = m_carrying.last(series);
    if (!last) {
        refuse(last.error());
        return;
    }
    m_message->clear();
    m_last = std::move(*last);
    m_request = m_carrying.request(m_last);
    m_frame->start(m_last, m_request);
    propose();
}

void NewSeriesDialog::propose()
{
    m_frame->fill(m_request);
    m_proposal = proposalFor(m_last, m_request);
    m_tree->show(m_proposal);
    showStep();
}

/// The tree is in the middle of an edit of its own when it tells of it.
void NewSeriesDialog::proposeSoon()
{
    QMetaObject::invokeMethod(this, &NewSeriesDialog::propose, Qt::QueuedConnection);
}

void NewSeriesDialog::goTo(int step)
{
    propose();
    m_pages->setCurrentIndex(qBound(int(Frame), step, int(Check)));
    showStep();
    if (QWidget *page = m_pages->currentWidget(); page == m_tree || page == m_summary)
        page->setFocus();
    else
        m_frame->findChild<QWidget *>(u"newTitleEdit"_s)->setFocus();
}

void NewSeriesDialog::showStep()
{
    const int step = m_pages->currentIndex();
    const QStringList names{tr("1  Which and when"), tr("2  What is carried"),
                            tr("3  Check and make")};
    QStringList words;
    for (int i = 0; i < stepCount; ++i)
        words.append(i == step ? u"<b>"_s + names[i] + u"</b>"_s : names[i]);
    m_steps->setText(words.join(u"&nbsp;&nbsp;›&nbsp;&nbsp;"_s));
    m_steps->setAccessibleName(names[step]);
    const bool isReadable = m_frame->judge();
    const bool isRight = isReadable && m_proposal.problems.isEmpty();
    m_back->setEnabled(step != Frame);
    m_next->setVisible(step != Check);
    m_next->setEnabled(step == Frame ? isReadable : isRight);
    m_make->setVisible(step == Check);
    m_make->setEnabled(isRight);
    (step == Check ? m_make : m_next)->setDefault(true);
    if (step == Carried && !m_proposal.problems.isEmpty())
        refuse(Error{ErrorKind::Invalid, m_proposal.problems.first().what, {}, {}});
    else if (step != Check)
        m_message->clear();
    QString text = listOf(summaryOf(m_proposal));
    if (const QStringList doubts = doubtsOf(m_proposal); !doubts.isEmpty())
        text += u'\n' + tr("To look at (%1):").arg(doubts.size()) + u'\n' + listOf(doubts);
    if (m_summary->toPlainText() != text)
        m_summary->setPlainText(text);
}

void NewSeriesDialog::rewordAll()
{
    for (const CarriedItem &each : std::as_const(m_proposal.items)) {
        const bool isInLink =
            std::any_of(each.remarks.begin(), each.remarks.end(),
                        [](const ItemRemark &about) { return about.remark == Remark::InLink; });
        if (each.kind == CarriedKind::Place && each.isOpen && !isInLink)
            m_request.choices.insert(each.path, true);
    }
    propose();
}

void NewSeriesDialog::make()
{
    propose();
    const auto made = m_carrying.make(m_proposal);
    if (!made) {
        // What is shown is no longer what is there: it is read again, what was chosen stays.
        if (auto last = m_carrying.last(m_last.series.id)) {
            m_last = std::move(*last);
            propose();
            goTo(Carried);
        }
        refuse(made.error());
        return;
    }
    const QString title = m_proposal.series.title;
    const QString from = m_last.series.title;
    accept();
    emit revealRequested(Kind::Series, made->value());
    emit done(tr("%1 was made from %2").arg(title, from));
}

void NewSeriesDialog::refuse(const Error &error)
{
    const QString way = wayOut(error);
    m_message->setText(sentence(worded(error))
                       + (way.isEmpty() ? QString() : u' ' + sentence(way)));
    QPalette colored = palette();
    colored.setColor(QPalette::WindowText, refusalColor(colored));
    m_message->setPalette(colored);
}

} // namespace convenor
