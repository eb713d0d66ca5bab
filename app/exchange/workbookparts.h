// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QIODevice>
#include <QXmlStreamReader>

#include <zip.h>

#include <memory>

namespace convenor {

/// One part of a packed workbook or other document while it is unpacked. It ends in a fault where
/// it unpacks to far more than any office program's would, or goes on without end where the XML
/// should.
class WorkbookPart final : public QIODevice
{
public:
    WorkbookPart(zip_file_t *file, QString name, qint64 packed, qint64 unpacked, qint64 most);

    const QString &name() const { return m_name; }
    /// What it says it unpacks to, and how far that has come.
    qint64 announced() const { return m_announced; }
    qint64 unpacked() const { return m_unpacked; }
    /// The XML has come on, so that what was unpacked is accounted for.
    void comeOn() { m_accounted = m_unpacked; }
    bool isHostile() const { return m_isHostile; }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    struct Close
    {
        void operator()(zip_file_t *file) const { zip_fclose(file); }
    };
    std::unique_ptr<zip_file_t, Close> m_file;
    QString m_name;
    qint64 m_packed;
    qint64 m_announced;
    qint64 m_most;
    qint64 m_unpacked = 0;
    qint64 m_accounted = 0;
    bool m_isHostile = false;
};

/// The packed file. Parts are unpacked piece by piece and only within bounds.
class WorkbookParts final
{
public:
    /// Invalid where it is packed, but is no workbook of the kind that can be read.
    static Result<std::unique_ptr<WorkbookParts>> open(std::unique_ptr<QIODevice> device);
    /// Of whatever it is that is packed.
    static Result<std::unique_ptr<WorkbookParts>> openAny(std::unique_ptr<QIODevice> device);
    ~WorkbookParts();
    Q_DISABLE_COPY_MOVE(WorkbookParts)

    bool contains(const QString &name) const;
    /// Without regard to case, as the format has it; `most` bytes of it are unpacked.
    Result<std::unique_ptr<WorkbookPart>> part(const QString &name, qint64 most) const;

private:
    explicit WorkbookParts(std::unique_ptr<QIODevice> device);
    std::optional<Error> begin();
    std::optional<Error> judgeKind() const;
    static zip_int64_t serve(void *self, void *data, zip_uint64_t size, zip_source_cmd_t command);
    zip_int64_t serve(void *data, zip_uint64_t size, zip_source_cmd_t command);

    std::unique_ptr<QIODevice> m_device;
    zip_t *m_zip = nullptr;
    zip_error_t m_sourceError{};
};

/// The elements of a part, one after the other, names without their namespaces: the format's strict
/// form has others. DTDs, and elements within elements without end, are faults.
class PartXml final
{
public:
    explicit PartXml(std::unique_ptr<WorkbookPart> part);

    /// The next element within the present one, as it begins; false where that one ends.
    bool nextElement();
    enum class Piece { Element, Text, End };
    /// The same where text stands between the elements; End where the present one ends.
    Piece nextPiece();
    QStringView text() const { return m_xml.text(); }
    QStringView name() const { return m_xml.name(); }
    const QXmlStreamAttributes &attributes() const { return m_attributes; }
    /// Of the present element, by its name without a namespace.
    QStringView attribute(QLatin1StringView name) const;
    bool isTrue(QLatin1StringView name) const;
    /// Goes behind the present element.
    void pass();
    /// Adds the text of the present element to `text`, none of what stands within other elements,
    /// and goes behind it.
    void appendText(QString &text);
    /// The same of one that holds runs of text; how it is pronounced is left out.
    void appendRuns(QString &text);

    std::optional<Error> error() const;
    const WorkbookPart &part() const { return *m_part; }

private:
    QXmlStreamReader::TokenType next();

    std::unique_ptr<WorkbookPart> m_part;
    QXmlStreamReader m_xml;
    QXmlStreamAttributes m_attributes;
    int m_depth = 0;
    bool m_isHostile = false;
};

} // namespace convenor
