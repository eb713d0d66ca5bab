// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csvrows.h"
#include "exchange/textdecoder.h"

#include <QIODevice>

namespace convenor {

/// Rows of a text in any encoding, with any separator.
class CsvReader final : public TableReader
{
public:
    /// Invalid where the text holds nothing, or is none. `name` is what it is called where it
    /// cannot be read any further.
    static Result<std::unique_ptr<TableReader>> open(std::unique_ptr<QIODevice> device,
                                                     const QString &name);

    bool read(TableRow &row) override;
    qint64 position() const override { return m_device->pos(); }
    qint64 size() const override { return m_device->size(); }

private:
    CsvReader(std::unique_ptr<QIODevice> device, QString name, QByteArray start);

    bool more(QString &text);
    std::optional<Reason> begin();

    std::unique_ptr<QIODevice> m_device;
    QString m_name;
    QByteArray m_next; ///< bytes that were read and not decoded yet
    TextDecoder m_decoder;
    std::optional<CsvRows> m_rows;
    bool m_hasEnded = false;
};

} // namespace convenor
