using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class InvoiceConfigurationsGroup(ProcoreCalls calls) : IInvoiceConfigurations
{
    private const string Route = "/rest/v1.0/projects/{project_id}/contracts/{contract_id}/invoice_configuration";

    public Task<InvoiceConfiguration> GetAsync(long projectId, long contractId, CancellationToken cancellationToken = default) =>
        ReadAsync(Of(ApiRequest.Get(Route), projectId, contractId), contractId, cancellationToken);

    public Task<InvoiceConfiguration> UpdateAsync(
        long projectId, long contractId, InvoiceConfigurationInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        return ReadAsync(
            Of(ApiRequest.Patch(Route), projectId, contractId)
                .Json(new(changes), InvoiceConfigurationsJson.Default.InvoiceConfigurationBody).Repeatable(),
            contractId,
            cancellationToken);
    }

    private async Task<InvoiceConfiguration> ReadAsync(ApiRequest call, long contractId, CancellationToken cancellationToken)
    {
        InvoiceConfiguration configuration = await calls
            .ReadAsync(call, InvoiceConfigurationsJson.Default.RowInvoiceConfiguration, cancellationToken).ConfigureAwait(false);
        // It is asked for by its contract, and has an id of its own.
        return configuration.ContractId is { } told && told != contractId
            ? throw calls.Unreadable(call, "it is about another record than the one that was asked for.")
            : configuration;
    }

    private static ApiRequest Of(ApiRequest request, long projectId, long contractId) =>
        request.Id("project_id", projectId, nameof(projectId)).Id("contract_id", contractId, nameof(contractId));
}
