using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.DeliveryChallanRoutes;

namespace ZohoBooks.Client;

internal sealed class DeliveryChallansOperations(ApiSender sender) : IDeliveryChallans
{
    private Records<DeliveryChallanEnvelope, DeliveryChallan, DeliveryChallanInput> Records => field ??=
        new(sender, "deliverychallan_id", DeliveryChallansJson.Default.DeliveryChallanEnvelope,
            static envelope => envelope.DeliveryChallan, DeliveryChallansJson.Default.DeliveryChallanInput);

    public IPrintouts Printouts { get; } =
        new PrintoutsOperations(sender, "deliverychallan_id", Routes.Get, Routes.ListTemplates, Routes.UpdateTemplate);

    public ZohoList<DeliveryChallan> ListAsync(DeliveryChallanFilter? filter, CancellationToken cancellationToken) =>
        PagedList.Create<DeliveryChallanList, DeliveryChallan>(
            sender,
            () => (filter ?? new()).AddTo(Routes.List.Request()),
            DeliveryChallansJson.Default.DeliveryChallanList,
            static row => row.DeliveryChallanId,
            cancellationToken,
            new RowCheck<DeliveryChallan>().Is(filter?.CustomerId, static row => row.CustomerId));

    public Task<DeliveryChallan> GetAsync(string deliveryChallanId, CancellationToken cancellationToken) =>
        Records.GetAsync(Routes.Get, deliveryChallanId, nameof(deliveryChallanId), cancellationToken);

    public Task<DeliveryChallan> CreateAsync(DeliveryChallanInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new delivery challan")
            .Text(input.CustomerId, nameof(DeliveryChallanInput.CustomerId))
            .That(input.LineItems is { Count: > 0 }, nameof(DeliveryChallanInput.LineItems) + " with at least one line")
            .Check(nameof(input));
        return Records.WriteAsync(Numbered(Routes.Create.Request(), input), input, repeatable: false, cancellationToken);
    }

    public Task<DeliveryChallan> UpdateAsync(string deliveryChallanId, DeliveryChallanInput input, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            Records.One(Routes.Update, deliveryChallanId, nameof(deliveryChallanId)), Required.NotNull(input, nameof(input)),
            input.AddsNoRows, cancellationToken);

    public Task DeleteAsync(string deliveryChallanId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, deliveryChallanId, nameof(deliveryChallanId), cancellationToken);

    public Task MarkOpenAsync(string deliveryChallanId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkOpen, deliveryChallanId, nameof(deliveryChallanId), cancellationToken);

    public Task MarkDeliveredAsync(string deliveryChallanId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkDelivered, deliveryChallanId, nameof(deliveryChallanId), cancellationToken);

    public Task MarkReturnedAsync(string deliveryChallanId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkReturned, deliveryChallanId, nameof(deliveryChallanId), cancellationToken);

    public Task MarkUndeliveredAsync(string deliveryChallanId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkUndelivered, deliveryChallanId, nameof(deliveryChallanId), cancellationToken);

    public Task ReturnAsync(
        IEnumerable<string> deliveryChallanIds, IEnumerable<DeliveryReturn> lines, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.Return.Request().Ids("deliverychallan_ids", deliveryChallanIds, nameof(deliveryChallanIds))
                .Json(new([.. Required.NotNull(lines, nameof(lines))]), DeliveryChallansJson.Default.DeliveryReturnsBody),
            cancellationToken);

    public Task UndoReturnAsync(IEnumerable<string> deliveryChallanIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.UndoReturn.Request().Ids("deliverychallan_ids", deliveryChallanIds, nameof(deliveryChallanIds)), cancellationToken);

    public Task AddAttachmentAsync(string deliveryChallanId, Attachment file, CancellationToken cancellationToken) =>
        AttachmentsOperations.UploadAsync(
            sender, Records.One(Routes.AddAttachment, deliveryChallanId, nameof(deliveryChallanId)), "attachment", file,
            cancellationToken);

    public Task<AttachmentContent> GetDocumentAsync(string deliveryChallanId, string documentId, CancellationToken cancellationToken) =>
        AttachmentsOperations.DownloadAsync(
            sender, Records.One(Routes.GetDocument, deliveryChallanId, nameof(deliveryChallanId))
                .Id("document_id", documentId, nameof(documentId)),
            cancellationToken);

    public Task DeleteDocumentAsync(string deliveryChallanId, string documentId, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.DeleteDocument, deliveryChallanId, nameof(deliveryChallanId))
                .Id("document_id", documentId, nameof(documentId)), cancellationToken);

    public Task UpdateShippingAddressAsync(string deliveryChallanId, Address address, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.UpdateShippingAddress, deliveryChallanId, nameof(deliveryChallanId))
                .Json(Required.NotNull(address, nameof(address)).ForRequest(), DeliveryChallansJson.Default.Address).Repeatable(),
            cancellationToken);

    private static ApiRequest Numbered(ApiRequest request, DeliveryChallanInput input) => request.Query(
        "ignore_auto_number_generation", string.IsNullOrEmpty(input.DeliveryChallanNumber.GetValueOrDefault(null)) ? null : true);
}
