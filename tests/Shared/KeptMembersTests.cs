using System.Text;
using System.Text.Json;
using Zoho.Procore.Sdk.Shared;

namespace Zoho.Procore.Sdk.Testing;

/// <summary>Members that nobody typed are bytes until somebody looks, and then a dictionary like any other.</summary>
public sealed class KeptMembersTests
{
    [Fact]
    public void What_stands_there_is_found_and_written_back_word_for_word()
    {
        const string Json = """{"a":1.10,"b":"\u00e9 \"x\"","c":null,"d":[1,{"e":2e3}],"f":{}}""";
        var members = Of(Json);
        Assert.Equal(5, members.Count);
        Assert.Equal("1.10", members["a"].GetRawText());
        Assert.Equal("é \"x\"", members["b"].GetString());
        Assert.Equal(JsonValueKind.Null, members["c"].ValueKind);
        Assert.False(members.TryGetValue("g", out _));
        Assert.Equal(["a", "b", "c", "d", "f"], members.Select(member => member.Key));
        Assert.Equal(members.Keys.Zip(members.Values, (key, value) => (key, value.GetRawText())), members.Select(member => (member.Key, member.Value.GetRawText())));

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            foreach (var member in members)
            {
                writer.WritePropertyName(member.Key);
                member.Value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        Assert.Equal("""{"a":1.10,"b":"é \"x\"","c":null,"d":[1,{"e":2e3}],"f":{}}""", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void They_are_changed_like_any_dictionary()
    {
        var members = Of("""{"a":1,"b":2}""");
        ICollection<KeyValuePair<string, JsonElement>> pairs = members;
        Assert.Equal(2, members.Count);
        Assert.False(members.IsReadOnly);
        members["a"] = JsonElement.Parse("3");
        members.Add("c", JsonElement.Parse("4"));
        pairs.Add(new("d", JsonElement.Parse("5")));
        Assert.Throws<ArgumentException>(() => members.Add("a", default));
        Assert.True(members.Remove("b"));
        Assert.False(members.Remove("b"));
        var copy = new KeyValuePair<string, JsonElement>[4];
        pairs.CopyTo(copy, 1);
        Assert.Equal([null, "3", "4", "5"], copy.Select(member => member.Key is null ? null : member.Value.GetRawText()));
        Assert.True(pairs.Contains(copy[1]) && pairs.Remove(copy[1]) && !members.ContainsKey("a"));
        members.Clear();
        Assert.Empty(members);
    }

    /// <summary>Records are read by several threads at once; none of them sees half of it.</summary>
    [Fact]
    public async Task Several_may_look_first_at_once()
    {
        for (var i = 0; i < 200; i++)
        {
            var members = Of("""{"a":1,"b":{"c":[2]}}""");
            using var start = new Barrier(4);
            var seen = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            {
                start.SignalAndWait();
                return (members.Count, members["b"].GetRawText(), members.TryGetValue("a", out var one) ? one.GetInt32() : 0);
            })));
            Assert.All(seen, one => Assert.Equal((2, """{"c":[2]}""", 1), one));
        }
    }

    private static KeptMembers Of(string json)
    {
        // Where each member stands in an answer that has more in it.
        var answer = Encoding.UTF8.GetBytes(string.Concat("""{"typed":true,""", json.AsSpan(1)));
        var reader = new Utf8JsonReader(answer);
        var found = new List<(int, int)>();
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (start, isTyped) = ((int)reader.TokenStartIndex, reader.ValueTextEquals("typed"));
            reader.Skip();
            if (!isTyped) found.Add((start, (int)reader.BytesConsumed));
        }

        var kept = RestOfRecord.Of(answer, found.ToArray());
        Array.Clear(answer, 0, answer.Length); // the answer's bytes are another one's by then
        return kept;
    }
}
