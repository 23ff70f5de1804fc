using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class TaskList : ListEnvelope<BooksTask>
{
    public RowList<BooksTask>? Tasks { get => Rows; set => Rows = value; }
}

internal sealed class TaskEnvelope : Envelope
{
    public Row<BooksTask>? Task { get; set; }
}

internal sealed class TaskDocumentEnvelope : Envelope
{
    public Row<TaskDocument>? Documents { get; set; }
}
