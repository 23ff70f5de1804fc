using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class ContractPaymentsGroup(ProcoreCalls calls) : IContractPayments
{
    private const string ListRoute = "/rest/v1.0/contract_payments";

    private const string ShowRoute = ListRoute + "/{id}";

    public ProcoreList<ContractPayment> ListAsync(long projectId, long contractId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(contractId, nameof(contractId));
        return calls.List(
            () => Of(ApiRequest.Get(ListRoute), projectId, contractId),
            ContractPaymentsJson.Default.RowListContractPayment,
            payment => payment.Id,
            cancellationToken);
    }

    public Task<ContractPayment> GetAsync(
        long projectId, long contractId, long paymentId, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            Of(ApiRequest.Get(ShowRoute).Id("id", paymentId, nameof(paymentId)), projectId, contractId),
            ContractPaymentsJson.Default.RowContractPayment,
            cancellationToken);

    public Task<ContractPayment> CreateAsync(
        long projectId, long contractId, ContractPaymentInput payment, CancellationToken cancellationToken = default)
    {
        ApiRequest call = Written(ApiRequest.Post(ListRoute), projectId, contractId, payment, nameof(payment));
        return OriginGuard.CreateAsync(
            calls, payment, () => calls.ReadAsync(call, ContractPaymentsJson.Default.RowContractPayment, cancellationToken));
    }

    public Task<ContractPayment> UpdateAsync(
        long projectId,
        long contractId,
        long paymentId,
        ContractPaymentInput changes,
        CancellationToken cancellationToken = default)
    {
        ApiRequest call = Written(
            ApiRequest.Patch(ShowRoute).Id("id", paymentId, nameof(paymentId)), projectId, contractId, changes, nameof(changes))
            .Repeatable().SentOnce(changes.Attaches);
        return OriginGuard.WriteAsync(
            calls,
            changes,
            () => GetAsync(projectId, contractId, paymentId, cancellationToken),
            () => calls.ReadAsync(call, ContractPaymentsJson.Default.RowContractPayment, cancellationToken));
    }

    public Task DeleteAsync(long projectId, long contractId, long paymentId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(
            Of(ApiRequest.Delete(ShowRoute).Id("id", paymentId, nameof(paymentId)), projectId, contractId), cancellationToken);

    private static ApiRequest Written(
        ApiRequest request, long projectId, long contractId, ContractPaymentInput payment, string parameter)
    {
        _ = payment ?? throw new ArgumentNullException(parameter);
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(contractId, nameof(contractId));
        return request.Json(new(projectId, contractId, payment), ContractPaymentsJson.Default.ContractPaymentBody);
    }

    private static ApiRequest Of(ApiRequest request, long projectId, long contractId)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(contractId, nameof(contractId));
        return request.Query("project_id", projectId).Query("contract_id", contractId);
    }
}
