using System.Collections.Frozen;
using System.Text;

namespace Sandbox;

/// <summary>The file of a purchase order: sent as the field <c>attachment</c> of a multipart form, answered as bytes.</summary>
internal sealed class AttachmentRoutes(ZohoState state, ZohoWriter writer)
{
    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".gif"] = "image/gif",
        [".png"] = "image/png",
        [".jpeg"] = "image/jpeg",
        [".jpg"] = "image/jpeg",
        [".bmp"] = "image/bmp",
        [".pdf"] = "application/pdf",
        [".xls"] = "application/vnd.ms-excel",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".doc"] = "application/msword",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<ZohoRoute> Routes =>
    [
        new("GET", "purchaseorders/{id}/attachment", "purchaseorders.READ", Read),
        new("POST", "purchaseorders/{id}/attachment", "purchaseorders.CREATE", Attach),
        new("DELETE", "purchaseorders/{id}/attachment", "purchaseorders.DELETE", Delete),
    ];

    /// <summary>The order printed: a small file that says which order it is.</summary>
    public static SandboxResponse Print(OrderData order) => new()
    {
        Status = 200,
        ContentType = "application/pdf",
        Body = Encoding.ASCII.GetBytes($"%PDF-1.4\n% {order.Number}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
    };

    /// <summary>The order as a page.</summary>
    public static SandboxResponse Page(OrderData order) => SandboxResponse.Html($"<!DOCTYPE html><html><body>{order.Number}</body></html>");

    private OrderData Known(string id) => state.Order(id) ?? throw ZohoProblem.NotFound();

    private SandboxResponse Read(ZohoCall call)
    {
        var file = Known(call.Id).Attachment ?? throw ZohoProblem.NotFound();
        return new SandboxResponse { Status = 200, ContentType = Types[Path.GetExtension(file.FileName)], Body = file.Content };
    }

    private SandboxResponse Attach(ZohoCall call)
    {
        var order = Known(call.Id);
        if (MultipartForm.Read(call.Request)?.Files is not [{ Field: "attachment" } file]) throw ZohoProblem.Invalid("attachment");
        if (!Types.ContainsKey(Path.GetExtension(file.FileName))) throw ZohoProblem.Invalid("attachment");
        state.Save(order with { Attachment = file }, call.Now);
        return writer.Done(call, order.Id, 201, "The document has been attached.");
    }

    private SandboxResponse Delete(ZohoCall call)
    {
        var order = Known(call.Id);
        if (order.Attachment is null) throw ZohoProblem.NotFound();
        state.Save(order with { Attachment = null }, call.Now);
        return writer.Done(call, order.Id, 200, "The attachment has been deleted.");
    }
}
