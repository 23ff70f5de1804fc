using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class InvoiceConfigurationsGroup(ProcoreCalls calls) : IInvoiceConfigurations
{
    private const string Route = "/rest/v1.0/projects/{project_id}/contracts/{contract_id}/invoice_configuration";

    public Task<InvoiceConfiguration> GetAsync(long projectId, long contractId, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            Of(ApiRequest.Get(Route), projectId, contractId), InvoiceConfigurationsJson.Default.RowInvoiceConfiguration, cancellationToken);

    public Task<InvoiceConfiguration> UpdateAsync(
        long projectId, long contractId, InvoiceConfigurationInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        return calls.ReadAsync(
            Of(ApiRequest.Patch(Route), projectId, contractId)
                .Json(new(changes), InvoiceConfigurationsJson.Default.InvoiceConfigurationBody).Repeatable(),
            InvoiceConfigurationsJson.Default.RowInvoiceConfiguration,
            cancellationToken);
    }

    private static ApiRequest Of(ApiRequest request, long projectId, long contractId) =>
        request.Id("project_id", projectId, nameof(projectId)).Id("contract_id", contractId, nameof(contractId));
}
