using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class TemplateList : ListEnvelope<DocumentTemplate>
{
    public RowList<DocumentTemplate>? Templates { get => Rows; set => Rows = value; }
}
