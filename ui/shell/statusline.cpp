// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"
#include "usecases/workspace.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace convenor {

using namespace Qt::StringLiterals;

StatusLine::StatusLine(Jobs &jobs, QWidget *parent)
    : QStatusBar(parent)
    , m_jobs(jobs)
    , m_file(new QLabel(this))
    , m_author(new QPushButton(this))
    , m_state(new QLabel(this))
    , m_job(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"statusLine"_s);
    m_file->setObjectName(u"fileLabel"_s);
    m_file->setTextFormat(Qt::PlainText);
    m_author->setObjectName(u"authorButton"_s);
    m_author->setFlat(true);
    m_author->setToolTip(tr("Whose changes these are; click to say another name"));
    m_state->setObjectName(u"stateLabel"_s);
    m_job->setObjectName(u"jobLabel"_s);
    m_progress->setObjectName(u"jobProgress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setFixedWidth(16 * gridStep);
    m_progress->setTextVisible(false);
    m_cancel->setObjectName(u"jobCancelButton"_s);
    m_cancel->setAccessibleName(tr("Cancel the running work"));

    addWidget(m_file);
    addWidget(m_author);
    addWidget(m_state);
    addPermanentWidget(m_job);
    addPermanentWidget(m_progress);
    addPermanentWidget(m_cancel);

    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::milliseconds(300));
    m_poll.setInterval(std::chrono::milliseconds(200));
    connect(&m_soon, &QTimer::timeout, this, &StatusLine::showJob);
    connect(&m_poll, &QTimer::timeout, this, &StatusLine::showJob);
    connect(&m_jobs, &Jobs::changed, this, [this] {
        if (m_jobs.isBusy() && m_job->isHidden())
            m_soon.start();
        else
            showJob();
    });
    connect(m_cancel, &QPushButton::clicked, &m_jobs, &Jobs::cancel);
    connect(m_author, &QPushButton::clicked, this, &StatusLine::authorAsked);
    setWorkspace(nullptr);
    showJob();
}

void StatusLine::setWorkspace(const Workspace *workspace, const QString &writer)
{
    for (QWidget *each : {static_cast<QWidget *>(m_file), static_cast<QWidget *>(m_author),
                          static_cast<QWidget *>(m_state)})
        each->setVisible(workspace);
    if (!workspace)
        return;
    m_file->setText(QFileInfo(workspace->path()).fileName());
    m_file->setToolTip(plainToolTip(QDir::toNativeSeparators(workspace->path())));
    m_author->setText(workspace->author());
    m_author->setAccessibleName(tr("Author: %1").arg(workspace->author()));
    if (!workspace->isReadOnly())
        m_state->setText(tr("All changes are saved"));
    else
        m_state->setText(writer.isEmpty() ? tr("Read-only")
                                          : tr("Read-only: %1 writes").arg(writer));
}

void StatusLine::showJob()
{
    const Jobs::State state = m_jobs.state();
    const bool busy = !state.label.isEmpty();
    m_job->setText(state.label);
    m_progress->setRange(0, state.percent < 0 ? 0 : 100);
    m_progress->setValue(state.percent);
    m_job->setVisible(busy);
    m_progress->setVisible(busy);
    m_cancel->setVisible(busy && state.cancellable);
    if (busy)
        m_poll.start();
    else
        m_poll.stop();
}

} // namespace convenor
