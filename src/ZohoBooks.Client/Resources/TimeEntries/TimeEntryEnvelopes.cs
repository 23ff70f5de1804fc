using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class TimeEntryList : ListEnvelope<TimeEntry>
{
    public RowList<TimeEntry>? TimeEntries { get => Rows; set => Rows = value; }
}

internal sealed class TimeEntryEnvelope : Envelope
{
    public Row<TimeEntry>? TimeEntry { get; set; }
}
