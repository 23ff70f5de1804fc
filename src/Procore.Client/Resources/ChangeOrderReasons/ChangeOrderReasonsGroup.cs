using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class ChangeOrderReasonsGroup(ProcoreCalls calls) : IChangeOrderReasons
{
    private const string ListRoute = "/rest/v2.0/companies/{company_id}/change_order_change_reasons";

    private const string ShowRoute = ListRoute + "/{id}";

    private const string StatusesRoute = "/rest/v1.0/change_order/statuses";

    public ProcoreList<ChangeOrderReason> ListAsync(CancellationToken cancellationToken = default) =>
        calls.ListData(
            () => Of(ApiRequest.Get(ListRoute)),
            ChangeOrderReasonsJson.Default.DataEnvelopeRowListChangeOrderReason,
            reason => reason.Id,
            cancellationToken);

    public Task<ChangeOrderReason> CreateAsync(ChangeOrderReasonInput reason, CancellationToken cancellationToken = default)
    {
        _ = reason ?? throw new ArgumentNullException(nameof(reason));
        return calls.ReadDataAsync(
            Of(ApiRequest.Post(ListRoute)).Json(new(reason), ChangeOrderReasonsJson.Default.ChangeOrderReasonBody),
            ChangeOrderReasonsJson.Default.DataEnvelopeRowChangeOrderReason,
            cancellationToken);
    }

    public Task<ChangeOrderReason> UpdateAsync(
        long reasonId, ChangeOrderReasonInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        return calls.ReadDataAsync(
            Of(ApiRequest.Patch(ShowRoute)).Id("id", reasonId, nameof(reasonId))
                .Json(new(changes), ChangeOrderReasonsJson.Default.ChangeOrderReasonBody).Repeatable(),
            ChangeOrderReasonsJson.Default.DataEnvelopeRowChangeOrderReason,
            cancellationToken);
    }

    public Task DeleteAsync(long reasonId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(Of(ApiRequest.Delete(ShowRoute)).Id("id", reasonId, nameof(reasonId)), cancellationToken);

    public ProcoreList<ChangeOrderStatusName> ListStatusesAsync(CancellationToken cancellationToken = default) =>
        calls.List(
            () => ApiRequest.Get(StatusesRoute).Query("company_id", calls.CompanyId),
            ChangeOrderReasonsJson.Default.RowListChangeOrderStatusName,
            status => status.Id,
            cancellationToken);

    private ApiRequest Of(ApiRequest request) => request.Id("company_id", calls.CompanyId, "companyId");
}
