using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class PaymentApplicationsGroup(ProcoreCalls calls) : IPaymentApplications
{
    private const string ListRoute = "/rest/v1.0/payment_applications";

    private const string ShowRoute = ListRoute + "/{id}";

    private const string OfContractRoute = "/rest/v1.0/prime_contracts/{prime_contract_id}/payment_applications";

    private const string OneOfContractRoute = OfContractRoute + "/{id}";

    private const string ItemRoute = "/rest/v1.0/prime_contracts/{prime_contract_id}/payment_application_line_items/{id}";

    private const string MarkupRoute = "/rest/v1.0/prime_contracts/{prime_contract_id}/payment_application_markup_line_items/{id}";

    public ProcoreList<PaymentApplication> ListAsync(long projectId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.List(
            () => ApiRequest.Get(ListRoute).Query("project_id", projectId),
            PaymentApplicationsJson.Default.RowListPaymentApplication,
            application => application.Id,
            cancellationToken);
    }

    public ProcoreList<PaymentApplication> ListForContractAsync(
        long projectId, long contractId, PaymentApplicationFilter? filter = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(contractId, nameof(contractId));
        filter ??= new PaymentApplicationFilter();
        return calls.List(
            () => ApiRequest.Get(OfContractRoute).Id("prime_contract_id", contractId, nameof(contractId))
                .Query("project_id", projectId)
                .Query("filters[id]", Ranges.Bracketed(filter.Ids))
                .Query("filters[is_last]", filter.IsLast),
            PaymentApplicationsJson.Default.RowListPaymentApplication,
            application => application.Id,
            cancellationToken);
    }

    public Task<PaymentApplication> GetAsync(long projectId, long applicationId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.ReadAsync(
            ApiRequest.Get(ShowRoute).Id("id", applicationId, nameof(applicationId)).Query("project_id", projectId),
            PaymentApplicationsJson.Default.RowPaymentApplication,
            cancellationToken);
    }

    public Task<PaymentApplication> CreateAsync(
        long projectId, long contractId, PaymentApplicationInput application, CancellationToken cancellationToken = default)
    {
        ApiRequest call = Written(ApiRequest.Post(OfContractRoute), projectId, contractId, application, nameof(application));
        return OriginGuard.CreateAsync(
            calls, application, () => calls.ReadAsync(call, PaymentApplicationsJson.Default.RowPaymentApplication, cancellationToken));
    }

    public Task<PaymentApplication> UpdateAsync(
        long projectId,
        long contractId,
        long applicationId,
        PaymentApplicationInput changes,
        CancellationToken cancellationToken = default)
    {
        ApiRequest call = Written(ApiRequest.Patch(OneOfContractRoute), projectId, contractId, changes, nameof(changes))
            .Id("id", applicationId, nameof(applicationId)).Repeatable();
        return OriginGuard.WriteAsync(
            calls,
            changes,
            () => GetAsync(projectId, applicationId, cancellationToken),
            () => calls.ReadAsync(call, PaymentApplicationsJson.Default.RowPaymentApplication, cancellationToken));
    }

    public Task<PaymentApplicationItem> UpdateItemAsync(
        long projectId,
        long contractId,
        long itemId,
        PaymentApplicationItemInput changes,
        CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.ReadAsync(
            ApiRequest.Patch(ItemRoute).Id("prime_contract_id", contractId, nameof(contractId)).Id("id", itemId, nameof(itemId))
                .Json(new(projectId, changes), PaymentApplicationsJson.Default.PaymentApplicationItemBody).Repeatable(),
            PaymentApplicationsJson.Default.RowPaymentApplicationItem,
            cancellationToken);
    }

    public Task<PaymentApplicationItem> UpdateMarkupAsync(
        long projectId,
        long contractId,
        long itemId,
        PaymentApplicationItemInput changes,
        CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.ReadAsync(
            ApiRequest.Patch(MarkupRoute).Id("prime_contract_id", contractId, nameof(contractId)).Id("id", itemId, nameof(itemId))
                .Json(new(projectId, changes), PaymentApplicationsJson.Default.PaymentApplicationMarkupBody).Repeatable(),
            PaymentApplicationsJson.Default.RowPaymentApplicationItem,
            cancellationToken);
    }

    public Task DeleteAsync(long projectId, long applicationId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.SendAsync(
            ApiRequest.Delete(ShowRoute).Id("id", applicationId, nameof(applicationId)).Query("project_id", projectId), cancellationToken);
    }

    private static ApiRequest Written(
        ApiRequest request, long projectId, long contractId, PaymentApplicationInput application, string parameter)
    {
        _ = application ?? throw new ArgumentNullException(parameter);
        RouteValue.CheckId(projectId, nameof(projectId));
        return request.Id("prime_contract_id", contractId, nameof(contractId))
            .Json(new(projectId, application), PaymentApplicationsJson.Default.PaymentApplicationBody);
    }
}
