using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CsCheck;

namespace Procore.Client.Tests;

/// <summary>Descriptions are text in and text out: reading one and writing it back changes nothing.</summary>
public class HtmlTextTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public void Any_text_comes_back_as_it_was() =>
        Gen.OneOf(Gen.Char[" \t\n<>&\"'/!-abB;#1é€\u00A0"].Array[0, 40].Select(chars => new string(chars)), OneOf("<br>", "&lt;", "<p>a</p>", "a\n\n b ", "1 < 2 & 3 > 2", " \t "))
            .Sample(text => HtmlText.ToText(HtmlText.ToHtml(text)) == text);

    [Fact]
    public void Any_html_is_read_and_is_the_same_text_when_it_is_written_back() =>
        OneOf("<p>", "</p>", "<br>", "<br/>", "<", ">", "&amp;", "&nbsp;", " ", "\n", "a", "b c", "<!-- x -->", "<ul><li>", "</li></ul>", "<script>", "</script>", "&#32;", "é")
            .Array[0, 12].Sample(parts =>
            {
                string text = HtmlText.ToText(string.Concat(parts))!;
                return HtmlText.ToText(HtmlText.ToHtml(text)) == text;
            });

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    [Theory]
    [InlineData("<p>Steel &amp; rebar</p><p>Gate 3</p>", "Steel & rebar\nGate 3")]
    [InlineData("<div>One<br />Two</div>\n<div>Three</div>", "One\nTwo\nThree")]
    [InlineData("<ul>\n  <li>A  b</li>\n  <li><b>C</b> d</li>\n</ul>", "A b\nC d")]
    [InlineData("plain\ntext &lt;5 mm", "plain\ntext <5 mm")]
    [InlineData("a < b and c > d", "a < b and c > d")]
    [InlineData("x<script>alert('no')</script>y<!-- z -->", "xy")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void Html_reads_as_the_text_that_people_see(string? html, string? text) => Assert.Equal(text, HtmlText.ToText(html));

    [Theory]
    [InlineData("Steel & rebar\nGate <3>", "Steel &amp; rebar<br>Gate &lt;3&gt;")]
    [InlineData("a\r\nb", "a<br>b")]
    [InlineData("  two", "&#32;&#32;two")]
    public void Text_is_written_as_html_that_shows_it(string text, string html) => Assert.Equal(html, HtmlText.ToHtml(text));

    /// <summary>Every text that Procore keeps as HTML, on every record and input: text under its own name, HTML under the one that says so, and one member on the wire.</summary>
    [Fact]
    public void Every_text_that_is_html_is_text_in_and_text_out()
    {
        const string Html = "<p>Steel &amp; rebar</p><p>5 &lt; 6</p>", Text = "Steel & rebar\n5 < 6", Escaped = "Steel &amp; rebar<br>5 &lt; 6";
        HashSet<string> seen = [];
        foreach (JsonSerializerOptions options in BatchShapeTests.Contexts().Select(context => ((JsonSerializerContext)context.GetProperty("Default")!.GetValue(null)!).Options))
        {
            foreach (Type type in typeof(ProcoreClient).Assembly.GetExportedTypes().Where(type => type.GetConstructor(Type.EmptyTypes) is not null && options.TypeInfoResolver!.GetTypeInfo(type, options) is not null))
            {
                foreach (PropertyInfo html in type.GetProperties().Where(property => property.Name.EndsWith("Html", StringComparison.Ordinal)))
                {
                    PropertyInfo text = type.GetProperty(html.Name[..^"Html".Length])!;
                    string name = JsonNamingPolicy.SnakeCaseLower.ConvertName(text.Name);
                    seen.Add($"{type.Name}.{text.Name}");
                    if (html.PropertyType == typeof(string))
                    {
                        object read = JsonSerializer.Deserialize(new JsonObject { ["id"] = 1, [name] = Html }.ToJsonString(), options.GetTypeInfo(type))!;
                        Assert.Equal((Text, Html), (text.GetValue(read), html.GetValue(read)));
                        continue;
                    }

                    foreach ((PropertyInfo set, string given, string sent) in new[] { (text, Text, Escaped), (html, Html, Html) })
                    {
                        object input = Activator.CreateInstance(type)!;
                        set.SetValue(input, new Optional<string?>(given));
                        JsonObject body = JsonSerializer.SerializeToNode(input, options.GetTypeInfo(type))!.AsObject();
                        Assert.Equal(sent, (string?)body[name]);
                        Assert.DoesNotContain(body, member => member.Key != name && member.Key.Contains(name, StringComparison.Ordinal));
                    }
                }
            }
        }

        string[] wanted = [.. from type in new[] { "PurchaseOrderContract", "WorkOrderContract", "CommitmentContract", "PurchaseOrderContractInput", "PurchaseOrderContractSync", "WorkOrderContractInput", "WorkOrderContractSync" } select type + ".Description"];
        Assert.Superset(new HashSet<string>(wanted) { "CommitmentContract.Inclusions", "CommitmentContract.Exclusions", "WorkOrderContract.Inclusions" }, seen);
    }

    [Fact]
    public async Task Read_change_write_back_does_not_spoil_the_text()
    {
        var wire = new Wire(_ => Wire.Json("""{"id":1,"description":"<p>Steel &amp; rebar</p><p>5 &lt; 6</p>","inclusions":"A &amp; B"}"""));
        using IProcoreClient client = wire.Client();

        WorkOrderContract contract = await client.WorkOrders.GetAsync(3, 1, None);
        Assert.Equal(("Steel & rebar\n5 < 6", "<p>Steel &amp; rebar</p><p>5 &lt; 6</p>", "A & B"), (contract.Description, contract.DescriptionHtml, contract.Inclusions));

        await client.WorkOrders.UpdateAsync(3, 1, new() { Description = contract.Description, Inclusions = contract.Inclusions }, None);
        Assert.Contains("\"description\":\"Steel \\u0026amp; rebar\\u003Cbr\\u003E5 \\u0026lt; 6\"", wire.Last.Body, StringComparison.Ordinal);
        await client.WorkOrders.UpdateAsync(3, 1, new() { DescriptionHtml = contract.DescriptionHtml, Exclusions = null }, None);
        Assert.Contains("\\u003Cp\\u003ESteel \\u0026amp; rebar\\u003C/p\\u003E", wire.Last.Body, StringComparison.Ordinal);
        Assert.Contains("\"exclusions\":null", wire.Last.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("inclusions", wire.Last.Body, StringComparison.Ordinal);
    }
}
