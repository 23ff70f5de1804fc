using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class BankRuleList : ListEnvelope<BankRule>
{
    public RowList<BankRule>? Rules { get => Rows; set => Rows = value; }
}

internal sealed class BankRuleEnvelope : Envelope
{
    public Row<BankRule>? Rule { get; set; }
}
