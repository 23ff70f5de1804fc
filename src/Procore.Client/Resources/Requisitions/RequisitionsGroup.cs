using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class RequisitionsGroup(ProcoreCalls calls) : IRequisitions
{
    private const string ListRoute = "/rest/v1.1/requisitions";

    private const string ShowRoute = ListRoute + "/{id}";

    private const string ItemsRoute = "/rest/v1.0/requisitions/{requisition_id}/bulk_item_update";

    private const string ContractItemsRoute = "/rest/v1.0/requisitions/{requisition_id}/contract_items";

    private const string DetailItemsRoute = "/rest/v1.0/requisitions/{requisition_id}/contract_detail_items";

    private const string ChangeOrderItemsRoute = "/rest/v1.0/requisitions/{requisition_id}/change_order_items";

    private const string WholeItemRoute = "/rest/v1.0/requisitions/{requisition_id}/whole_change_order_items/{id}";

    private const string DetailRoute = "/rest/v1.0/requisitions/{requisition_id}/detail";

    private const string ChangesRoute = "/rest/v1.0/requisitions/{requisition_id}/change_histories";

    private const string AddPackageRoute = "/rest/v1.0/requisitions/{requisition_id}/add_change_order_package";

    private const string RemovePackageRoute = "/rest/v1.0/requisitions/{requisition_id}/remove_change_order_package";

    private const string PaymentRoute =
        "/rest/v2.0/companies/{company_id}/projects/{project_id}/requisitions/{id}/payment_details";

    public ProcoreList<Requisition> ListAsync(
        long projectId, RequisitionFilter? filter = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        filter ??= new RequisitionFilter();
        return calls.List(
            () => ApiRequest.Get(ListRoute)
                .Query("project_id", projectId)
                .Query("view", filter.View?.Value)
                .Query("filters[id]", Ranges.Bracketed(filter.Ids))
                .Query("filters[commitment_id]", filter.CommitmentId)
                .Query("filters[period_id]", filter.PeriodId)
                .Query("filters[status]", filter.Status?.Value)
                .Query("filters[is_last]", filter.IsLast)
                .Query("filters[updated_at]", Ranges.From(filter.UpdatedAfter))
                .Query("filters[origin_id]", filter.OriginId),
            RequisitionsJson.Default.RowListRequisition,
            requisition => requisition.Id,
            cancellationToken);
    }

    public Task<Requisition> GetAsync(long projectId, long requisitionId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.ReadAsync(
            ApiRequest.Get(ShowRoute).Id("id", requisitionId, nameof(requisitionId)).Query("project_id", projectId)
                .Query("view", RequisitionView.Extended.Value),
            RequisitionsJson.Default.RowRequisition,
            cancellationToken);
    }

    public Task<Requisition> CreateAsync(
        long projectId, long commitmentId, RequisitionInput requisition, CancellationToken cancellationToken = default)
    {
        ApiRequest call = Written(ApiRequest.Post(ListRoute), projectId, commitmentId, requisition, nameof(requisition));
        return OriginGuard.CreateAsync(
            calls, requisition, () => calls.ReadAsync(call, RequisitionsJson.Default.RowRequisition, cancellationToken));
    }

    public Task<Requisition> UpdateAsync(
        long projectId,
        long commitmentId,
        long requisitionId,
        RequisitionInput changes,
        CancellationToken cancellationToken = default)
    {
        ApiRequest call = Written(
            ApiRequest.Patch(ShowRoute).Id("id", requisitionId, nameof(requisitionId)), projectId, commitmentId, changes, nameof(changes))
            .Repeatable()
            // Whether an item without an id is made once more the second time is not said, nor whether a file is attached once more.
            .SentOnce(changes.Attaches || changes.Items?.Any(static item => item.Id is null) == true);
        return OriginGuard.WriteAsync(
            calls,
            changes,
            () => GetAsync(projectId, requisitionId, cancellationToken),
            () => calls.ReadAsync(call, RequisitionsJson.Default.RowRequisition, cancellationToken));
    }

    public Task UpdateItemsAsync(
        long projectId, long requisitionId, IEnumerable<RequisitionItemInput> items, CancellationToken cancellationToken = default)
    {
        RequisitionItemInput[] rows = GivenValues.Rows(items, nameof(items));
        RouteValue.CheckId(projectId, nameof(projectId));
        if (Array.Exists(rows, static item => item.Id is null))
            throw new ArgumentException("An item of an invoice is changed by its id, and nothing was sent: set Id.", nameof(items));
        return calls.SendAsync(
            Of(ApiRequest.Patch(ItemsRoute), requisitionId).Query("project_id", projectId)
                .Json(new(rows), RequisitionsJson.Default.RequisitionItemsBody).Repeatable(),
            cancellationToken);
    }

    public ProcoreList<RequisitionItem> ListContractItemsAsync(
        long projectId, long requisitionId, CancellationToken cancellationToken = default) =>
        Items(ContractItemsRoute, projectId, requisitionId, cancellationToken);

    public Task<RequisitionItem> GetContractItemAsync(
        long projectId, long requisitionId, long itemId, CancellationToken cancellationToken = default) =>
        Item(ContractItemsRoute, projectId, requisitionId, itemId, cancellationToken);

    public ProcoreList<RequisitionItem> ListContractDetailItemsAsync(
        long projectId, long requisitionId, CancellationToken cancellationToken = default) =>
        Items(DetailItemsRoute, projectId, requisitionId, cancellationToken);

    public Task<RequisitionItem> GetContractDetailItemAsync(
        long projectId, long requisitionId, long itemId, CancellationToken cancellationToken = default) =>
        Item(DetailItemsRoute, projectId, requisitionId, itemId, cancellationToken);

    public ProcoreList<RequisitionItem> ListChangeOrderItemsAsync(
        long projectId, long requisitionId, CancellationToken cancellationToken = default) =>
        Items(ChangeOrderItemsRoute, projectId, requisitionId, cancellationToken);

    public Task<RequisitionItem> GetChangeOrderItemAsync(
        long projectId, long requisitionId, long itemId, CancellationToken cancellationToken = default) =>
        Item(ChangeOrderItemsRoute, projectId, requisitionId, itemId, cancellationToken);

    public Task<RequisitionItem> UpdateWholeChangeOrderItemAsync(
        long requisitionId, long itemId, WholeChangeOrderItemInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        return calls.ReadAsync(
            Of(ApiRequest.Patch(WholeItemRoute), requisitionId).Id("id", itemId, nameof(itemId))
                .Json(new(changes), RequisitionsJson.Default.WholeChangeOrderItemBody).Repeatable(),
            RequisitionsJson.Default.RowRequisitionItem,
            cancellationToken);
    }

    public ProcoreList<RequisitionDetail> ListDetailAsync(
        long projectId, long requisitionId, CancellationToken cancellationToken = default)
    {
        CheckIds(projectId, requisitionId);
        return calls.List<RowList<RequisitionDetail>, RequisitionDetail, (long, string?)>(
            () => Of(ApiRequest.Get(DetailRoute), requisitionId).Query("project_id", projectId),
            RequisitionsJson.Default.RowListRequisitionDetail,
            static rows => rows,
            // Items of two types count apart; a line without an id is not told from any other.
            static line => line.Id is { } id ? (id, line.ItemType?.Value) : default,
            cancellationToken);
    }

    public ProcoreList<RequisitionChange> ListChangesAsync(
        long projectId, long requisitionId, CancellationToken cancellationToken = default)
    {
        CheckIds(projectId, requisitionId);
        return calls.List(
            () => Of(ApiRequest.Get(ChangesRoute), requisitionId).Query("project_id", projectId),
            RequisitionsJson.Default.RowListRequisitionChange,
            static change => change.Id,
            cancellationToken);
    }

    public Task SetDueDateAsync(long projectId, long requisitionId, LocalDate dueDate, CancellationToken cancellationToken = default) =>
        calls.SendAsync(
            ApiRequest.Patch(PaymentRoute).Id("company_id", calls.CompanyId, "companyId").Id("project_id", projectId, nameof(projectId))
                .Id("id", requisitionId, nameof(requisitionId))
                .Json(new(dueDate), RequisitionsJson.Default.RequisitionDueDateBody).Repeatable(),
            cancellationToken);

    public Task AddChangeOrderPackageAsync(
        long projectId, long commitmentId, long requisitionId, long packageId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(
            Package(ApiRequest.Post(AddPackageRoute), projectId, commitmentId, requisitionId, packageId), cancellationToken);

    public Task RemoveChangeOrderPackageAsync(
        long projectId, long commitmentId, long requisitionId, long packageId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(
            Package(ApiRequest.Delete(RemovePackageRoute), projectId, commitmentId, requisitionId, packageId), cancellationToken);

    public Task DeleteAsync(long projectId, long requisitionId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.SendAsync(
            ApiRequest.Delete(ShowRoute).Id("id", requisitionId, nameof(requisitionId)).Query("project_id", projectId), cancellationToken);
    }

    private static ApiRequest Written(
        ApiRequest request, long projectId, long commitmentId, RequisitionInput requisition, string parameter)
    {
        _ = requisition ?? throw new ArgumentNullException(parameter);
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(commitmentId, nameof(commitmentId));
        return request.Json(new(projectId, commitmentId, requisition.Whole()), RequisitionsJson.Default.RequisitionBody);
    }

    private static ApiRequest Package(ApiRequest request, long projectId, long commitmentId, long requisitionId, long packageId)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(commitmentId, nameof(commitmentId));
        RouteValue.CheckId(packageId, nameof(packageId));
        return Of(request, requisitionId).Query("commitment_id", commitmentId).Query("project_id", projectId)
            .Query("change_order_package_id", packageId);
    }

    private ProcoreList<RequisitionItem> Items(string route, long projectId, long requisitionId, CancellationToken cancellationToken)
    {
        CheckIds(projectId, requisitionId);
        return calls.List(
            () => Of(ApiRequest.Get(route), requisitionId).Query("project_id", projectId),
            RequisitionsJson.Default.RowListRequisitionItem,
            static rows => rows,
            // Where a change order is billed as a whole its item stands among those of the contract, and counts apart.
            static item => (item.Id, item.ItemType?.Value),
            cancellationToken);
    }

    private Task<RequisitionItem> Item(
        string route, long projectId, long requisitionId, long itemId, CancellationToken cancellationToken)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.ReadAsync(
            Of(ApiRequest.Get(route + "/{id}"), requisitionId).Id("id", itemId, nameof(itemId)).Query("project_id", projectId),
            RequisitionsJson.Default.RowRequisitionItem,
            cancellationToken);
    }

    private static void CheckIds(long projectId, long requisitionId)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(requisitionId, nameof(requisitionId));
    }

    private static ApiRequest Of(ApiRequest request, long requisitionId) =>
        request.Id("requisition_id", requisitionId, nameof(requisitionId));
}
