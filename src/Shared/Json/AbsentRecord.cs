using System.Runtime.InteropServices;
using System.Text.Json;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>Objects that stand where nothing is: each of their members is null or <c>""</c>, or they have none.</summary>
internal static class AbsentRecord
{
    /// <summary>The same of a value that was kept.</summary>
    public static bool Is(JsonElement kept)
    {
        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(kept), new JsonReaderOptions { MaxDepth = JsonText.MostDeep });
        reader.Read();
        return Is(reader);
    }

    /// <param name="ahead">Stands on the value; a copy, which reads ahead.</param>
    /// <param name="needsId">Whether an object without an <c>id</c> is nothing either.</param>
    public static bool Is(Utf8JsonReader ahead, bool needsId = false)
    {
        if (ahead.TokenType != JsonTokenType.StartObject)
            return IsNothing(in ahead);
        bool anything = false;
        bool identified = !needsId;
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            bool isId = needsId && ahead.ValueTextEquals("id"u8);
            ahead.Read();
            bool nothing = IsNothing(in ahead);
            if (isId && nothing)
                return true;
            anything |= !nothing;
            identified |= isId;
            if (anything && identified)
                return false;
            ahead.TrySkip();
        }
        return true;
    }

    private static bool IsNothing(in Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null
        || (reader.TokenType == JsonTokenType.String
            && (reader.HasValueSequence ? reader.ValueSequence.IsEmpty : reader.ValueSpan.IsEmpty));
}
