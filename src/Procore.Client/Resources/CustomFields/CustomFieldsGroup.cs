using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class CustomFieldsGroup(ProcoreCalls calls) : ICustomFields
{
    private const string ListRoute = "/rest/v1.1/companies/{company_id}/custom_field_definitions";

    // The documented maximum.
    private const int PageSize = 100;

    public ProcoreList<CustomFieldDefinition> ListDefinitionsAsync(string? label = null, CancellationToken cancellationToken = default) =>
        calls.List(
            () => ApiRequest.Get(ListRoute).Id("company_id", calls.CompanyId, "companyId").Query("filters[with_label]", label),
            CustomFieldsJson.Default.RowListCustomFieldDefinition,
            definition => definition.Id,
            cancellationToken,
            PageSize);
}
