using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class JournalList : ListEnvelope<Journal>
{
    public RowList<Journal>? Journals { get => Rows; set => Rows = value; }
}

internal sealed class JournalEnvelope : Envelope
{
    public Row<Journal>? Journal { get; set; }
}

internal sealed class JournalCreditList : ListEnvelope<JournalCredit>
{
    public RowList<JournalCredit>? Credits { get => Rows; set => Rows = value; }
}

internal sealed class RecurringJournalList : ListEnvelope<Journal>
{
    public RowList<Journal>? RecurringJournals { get => Rows; set => Rows = value; }
}
