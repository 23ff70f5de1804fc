using System.Text.Json;
using System.Text.Json.Nodes;
using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

/// <summary>Folders and files: of a project in the query, of the company in the path, and a file as a form.</summary>
[Collection(SimulatedTime.Name)]
public class DocumentTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_folder_is_read_with_what_is_right_in_it()
    {
        var wire = new Wire(_ => Wire.Json("""
            {"id":3,"name":"Root","parent_id":null,"folders":[{"id":4,"name":"Drawings","parent_id":3,"has_children":true,"folders":[],"files":[]}],
             "files":[{"id":5,"name":"a.pdf","size":12,"is_deleted":false,"file_versions":[{"id":6,"number":2,"file_id":5,"url":"https://storage.procore.com/1"}]}]}
            """));
        using IProcoreClient client = wire.Client();
        DocumentFolder root = await client.Documents.GetRootAsync(42, None);
        Assert.Equal("GET /rest/v1.0/folders?project_id=42", wire.Last.ToString());
        Assert.Equal((3, "Drawings"), (root.Id, Assert.Single(root.Folders).Name));
        Assert.Null(root.ParentId);
        DocumentFile file = Assert.Single(root.Files);
        Assert.Equal((12, false, "2", 5), (file.Size, file.IsDeleted, Assert.Single(file.Versions).Number, file.Versions[0].FileId));

        await client.Documents.GetFolderAsync(3, cancellationToken: None);
        Assert.Equal($"GET /rest/v1.0/companies/{Wire.Company}/folders/3", wire.Last.ToString());
    }

    [Fact]
    public async Task A_file_whose_deletion_cannot_be_read_is_not_handed_over()
    {
        var wire = new Wire(_ => Wire.Json("""{"id":5,"is_deleted":"perhaps"}"""));
        using IProcoreClient client = wire.Client();
        ProcoreException error = await Assert.ThrowsAsync<ProcoreException>(() => client.Documents.GetFileAsync(5, 42, None));
        Assert.Contains("$.is_deleted", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_written_as_its_operation_wants_it()
    {
        var wire = new Wire(_ => Wire.Json("""{"id":3}"""));
        using IProcoreClient client = wire.Client();
        await client.Documents.CreateFolderAsync(new() { Name = "Invoices", ParentId = 7, IsPrivate = true }, 42, None);
        Assert.Equal("POST /rest/v1.0/folders?project_id=42", wire.Last.ToString());
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"folder":{"name":"Invoices","parent_id":7,"explicit_permissions":true}}"""), JsonNode.Parse(wire.Last.Body)), wire.Last.Body);

        await client.Documents.UpdateFolderAsync(3, new() { Name = "Bills" }, cancellationToken: None);
        Assert.Equal($"PATCH /rest/v1.0/companies/{Wire.Company}/folders/3", wire.Last.ToString());
        Assert.Equal("""{"folder":{"name":"Bills"}}""", wire.Last.Body);
    }

    [Fact]
    public async Task A_file_goes_as_a_form_with_its_name_and_its_folder()
    {
        var wire = new Wire(_ => Wire.Json("""{"id":5,"name":"a.pdf"}"""));
        using IProcoreClient client = wire.Client();
        DocumentFile file = await client.Documents.AddFileAsync(7, new ProcoreFile("a.pdf", new MemoryStream("%PDF"u8.ToArray())), 42, None);
        Assert.Equal("POST /rest/v1.0/files?project_id=42", wire.Last.ToString());
        Assert.Equal(5, file.Id);
        Assert.Contains("name=\"file[name]\"\r\n\r\na.pdf\r\n", wire.Last.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"file[parent_id]\"\r\n\r\n7\r\n", wire.Last.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"file[data]\"; filename=a.pdf", wire.Last.Body, StringComparison.Ordinal);
        Assert.Contains("%PDF", wire.Last.Body, StringComparison.Ordinal);

        await client.Documents.AddFileAsync(7, new ProcoreFile("b.pdf", new MemoryStream([1])), cancellationToken: None);
        Assert.Equal($"POST /rest/v1.0/companies/{Wire.Company}/files", wire.Last.ToString());
    }

    [Fact]
    public async Task A_file_is_moved_by_json_and_gets_a_version_by_a_form_and_neither_is_sent_twice()
    {
        var wire = new Wire(_ => Wire.Json("""{"id":5,"file_id":"9","number":"2","url":"https://storage.procore.com/a"}"""));
        using IProcoreClient client = wire.Client();
        await client.Documents.UpdateFileAsync(5, new() { ParentId = 8, IsPrivate = false, UploadUuid = "u-1" }, 42, None);
        Assert.Equal("PATCH /rest/v1.0/files/5?project_id=42", wire.Last.ToString());
        Assert.Equal("""{"file":{"parent_id":8,"explicit_permissions":false,"upload_uuid":"u-1"}}""", wire.Last.Body);

        DocumentFileVersion version = await client.Documents.AddFileVersionAsync(9, new ProcoreFile("a.pdf", new MemoryStream("%PDF"u8.ToArray())), cancellationToken: None);
        Assert.Equal($"POST /rest/v1.0/companies/{Wire.Company}/file_versions", wire.Last.ToString());
        Assert.Equal((5L, 9L, "2"), (version.Id, version.FileId!.Value, version.Number));
        Assert.Contains("name=file_id\r\n\r\n9\r\n", wire.Last.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"file_version[name]\"\r\n\r\na.pdf\r\n", wire.Last.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"file_version[data]\"; filename=a.pdf", wire.Last.Body, StringComparison.Ordinal);
        Assert.Equal(9, (await client.Documents.GetFileVersionAsync(5, 42, None)).FileId);
        Assert.Equal("GET /rest/v1.0/file_versions/5?project_id=42", wire.Last.ToString());

        wire.Answer = _ => throw new HttpRequestException("reset");
        int before = wire.Calls.Count;
        ProcoreException lost = await Assert.ThrowsAnyAsync<ProcoreException>(() => wire.Time.RunAsync(client.Documents.UpdateFileAsync(5, new() { Name = "b.pdf" }, 42, None)));
        Assert.True(lost.OutcomeUnknown);
        Assert.Equal(before + 1, wire.Calls.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b.pdf")]
    [InlineData("a\".pdf")]
    public async Task What_no_file_can_be_called_is_refused_before_the_wire(string name)
    {
        var wire = new Wire();
        using IProcoreClient client = wire.Client();
        await Assert.ThrowsAsync<ArgumentException>(() => client.Documents.AddFileAsync(7, new ProcoreFile(name, Stream.Null), cancellationToken: None));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => client.Documents.AddFileAsync(0, new ProcoreFile("a.pdf", Stream.Null), 42, None));
        Assert.Empty(wire.Calls);
    }

    /// <summary>It says where the file goes; a project's is in its path, the company's in the company's. Whoever has the answer may post the file, so it prints nothing of that.</summary>
    [Fact]
    public async Task An_upload_is_begun_by_a_form_and_says_where_the_file_goes()
    {
        var wire = new Wire(_ => Wire.Json("""{"uuid":"1-a","url":"https://storage.example/b?sig=zz","fields":{"key":"k","policy":"p","nothing":null},"segments":[]}"""));
        using IProcoreClient client = wire.Client();
        Upload upload = await client.Uploads.CreateAsync(
            new() { FileName = "a \"1\".pdf", ContentType = "application/pdf", IsAttachment = false, Size = 12, AdditionalMembers = new Dictionary<string, JsonElement> { ["new"] = JsonDocument.Parse("[1]").RootElement } }, 42, None);
        Assert.Equal("POST /rest/v1.1/projects/42/uploads", wire.Last.ToString());
        Assert.StartsWith("multipart/form-data", wire.Last.Header("Content-Type"), StringComparison.Ordinal);
        foreach ((string name, string value) in new[] { ("response_filename", "a \"1\".pdf"), ("response_content_type", "application/pdf"), ("attachment_content_disposition", "false"), ("size", "12"), ("new", "[1]") })
            Assert.Contains($"name={name}\r\n\r\n{value}\r\n", wire.Last.Body, StringComparison.Ordinal);
        Assert.Equal(("1-a", "https://storage.example/b?sig=zz", "k", "p", 2), (upload.Uuid, upload.Url, upload.FormFields["key"], upload.FormFields["policy"], upload.FormFields.Count));
        Assert.Equal("upload 1-a", upload.ToString());
        Assert.True(upload.AdditionalMembers!.ContainsKey("segments"));

        // Other descriptions have other fields; without a UUID it is of no use to anybody, and may be there.
        wire.Answer = _ => Wire.Json("""{"uuid":"2-B","fields":[{"name":"key"}]}""");
        upload = await client.Uploads.CreateAsync(new() { FileName = "a.pdf" }, cancellationToken: None);
        Assert.Equal($"POST /rest/v1.1/companies/{Wire.Company}/uploads", wire.Last.ToString());
        Assert.Equal(("2-B", null, 0), (upload.Uuid, upload.Url, upload.FormFields.Count));
        wire.Answer = _ => Wire.Json("""{"url":"https://storage.example/"}""");
        Assert.True((await Assert.ThrowsAnyAsync<ProcoreException>(() => client.Uploads.CreateAsync(new() { FileName = "a.pdf" }, 42, None))).OutcomeUnknown);
    }
}
