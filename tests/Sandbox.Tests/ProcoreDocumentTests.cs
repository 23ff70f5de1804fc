using System.Text.Json.Nodes;

namespace Sandbox.Tests;

/// <summary>Folders and files of projects and of the company: a file goes as a form, and what is deleted is no more among the others.</summary>
public sealed class ProcoreDocumentTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Folders_hold_folders_and_files(bool ofCompany)
    {
        ProcoreCaller caller = new();
        string root = ofCompany ? $"/rest/v1.0/companies/{caller.Company}" : "/rest/v1.0";
        string query = ofCompany ? "" : $"?project_id={caller.ProjectId()}";
        ProcoreAnswer made = caller.Post($"{root}/folders{query}", Folder("Invoices"));
        Assert.Equal(201, made.Status);
        long id = (long)made.Object["id"]!;
        Assert.Equal(400, caller.Post($"{root}/folders{query}", Folder("invoices")).Status);
        Assert.Equal(406, caller.Post($"{root}/folders{query}", new JsonObject { ["folder"] = new JsonObject { ["name"] = "x", ["private"] = true } }).Status);

        using MultipartFormDataContent form = new()
        {
            { new StringContent("a.pdf"), "file[name]" }, { new StringContent($"{id}"), "file[parent_id]" }, { new ByteArrayContent([1, 2, 3]), "file[data]", "a.pdf" },
        };
        ProcoreAnswer file = caller.Send("POST", $"{root}/files{query}", form);
        Assert.Equal(201, file.Status);
        JsonObject folder = caller.Get($"{root}/folders/{id}{query}").Object;
        Assert.Equal(3, (long)Assert.Single(folder["files"]!.AsArray())!["size"]!);
        JsonNode inRoot = Assert.Single(caller.Get($"{root}/folders{query}").Object["folders"]!.AsArray())!;
        Assert.Equal(("Invoices", true, 0), (inRoot["name"]!.GetValue<string>(), (bool)inRoot["has_children"]!, inRoot["files"]!.AsArray().Count));

        Assert.Equal("Bills", caller.Patch($"{root}/folders/{id}{query}", Folder("Bills")).Object["name"]!.GetValue<string>());
        Assert.Equal(200, caller.Delete($"{root}/files/{file.Object["id"]}{query}").Status);
        Assert.True((bool)caller.Get($"{root}/files/{file.Object["id"]}{query}").Object["is_deleted"]!);
        Assert.Equal(404, caller.Delete($"{root}/files/{file.Object["id"]}{query}").Status);
        Assert.Equal(200, caller.Delete($"{root}/folders/{id}{query}").Status);
        Assert.Empty(caller.Get($"{root}/folders{query}").Object["folders"]!.AsArray());
    }

    [Fact]
    public void What_is_of_a_project_is_not_of_the_company_nor_of_another_one()
    {
        ProcoreCaller caller = new();
        long id = (long)caller.Post($"/rest/v1.0/folders?project_id={caller.ProjectId()}", Folder("Invoices")).Object["id"]!;
        Assert.Equal(404, caller.Get($"/rest/v1.0/folders/{id}?project_id={caller.ProjectId(1)}").Status);
        Assert.Equal(404, caller.Get($"/rest/v1.0/companies/{caller.Company}/folders/{id}").Status);
        Assert.Equal(400, caller.Get($"/rest/v1.0/folders/{id}").Status);
    }

    private static JsonObject Folder(string name) => new() { ["folder"] = new JsonObject { ["name"] = name } };
}
