using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class BankRuleList : ListEnvelope<BankRule>
{
    public RowList<BankRule>? Rules { get => Rows; set => Rows = value; }
}

internal sealed class BankRuleEnvelope : BareEnvelope
{
    // Of one that was read, the document has its members beside the code.
    public Row<BankRule>? Rule { get; set; }

    internal Row<BankRule>? Told => Rule ?? Bare(BankRulesJson.Default.DictionaryStringJsonElement, BankRulesJson.Default.RowBankRule);
}
