using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// Looks at an answer while it comes in, whether a member that stands around its records is there twice, with different values: the
/// serializer takes the last without a word, and nobody knows which is meant.
/// </summary>
/// <param name="type">What the answer is read as: other members decide nothing.</param>
internal sealed class RootMembers(JsonTypeInfo type)
{
    // Values that are longer are not compared: nobody sends the same list twice.
    private const int Most = 2048;

    private readonly Dictionary<string, byte[]?> _first = new(StringComparer.Ordinal);
    private byte[] _member = ArrayPool<byte>.Shared.Rent(Most + 2);
    private int _length;
    private int _depth;
    private bool _isText;
    private bool _isEscaped;
    private bool _isOver;

    /// <summary>The first member that is there twice; null when none is.</summary>
    public string? Twice { get; private set; }

    /// <summary>What members there are around records. A record that is an answer by itself knows its own, and so do callers.</summary>
    public static RootMembers? Of(JsonTypeInfo type) =>
        IsOurs(type) && !(type.Type.IsGenericType && type.Type.GetGenericTypeDefinition() == typeof(Row<>)) ? new(type) : null;

    /// <summary>Whether what an answer is read as is this library's.</summary>
    public static bool IsOurs(JsonTypeInfo type) => type.Type.Assembly == typeof(RootMembers).Assembly;

    public void Take(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty && !_isOver)
        {
            int at = _isEscaped ? 0 : _isText ? bytes.IndexOfAny((byte)'"', (byte)'\\')
                : _depth > 1 ? bytes.IndexOfAny("\"{}[]"u8) : First(bytes.IndexOfAny("\"{}[]"u8), bytes.IndexOf((byte)','));
            if (at < 0)
            {
                Keep(bytes);
                return;
            }

            bool isEnd = !_isText && _depth == 1 && bytes[at] is (byte)',' or (byte)'}';
            Keep(bytes.Slice(0, isEnd ? at : at + 1));
            Pass(bytes[at]);
            bytes = bytes.Slice(at + 1);
        }
    }

    private static int First(int one, int other) => one < 0 ? other : other < 0 ? one : Math.Min(one, other);

    private void Pass(byte mark)
    {
        if (_isEscaped || mark == (byte)'\\')
        {
            _isEscaped = !_isEscaped;
            return;
        }

        _isText ^= mark == (byte)'"';
        if (_isText)
            return;
        switch (mark)
        {
            case (byte)'{' or (byte)'[':
                // The rows of a list know their own members.
                if (_depth == 0 && mark == (byte)'[')
                    End();
                if (_depth++ == 0)
                    _length = 0;
                break;
            case (byte)',' when _depth == 1:
                Close();
                break;
            case (byte)'}' or (byte)']':
                if (--_depth == 0)
                {
                    Close();
                    End();
                }

                break;
        }
    }

    // One byte before it is kept free, for the beginning of an object, and one behind it.
    private void Keep(ReadOnlySpan<byte> bytes)
    {
        int fits = Math.Min(bytes.Length, Most - _length);
        bytes.Slice(0, fits).CopyTo(_member.AsSpan(1 + _length));
        _length += fits;
    }

    private void Close()
    {
        bool isWhole = _length < Most;
        _member[0] = (byte)'{';
        _member[_length + 1] = (byte)'}';
        ReadOnlySpan<byte> member = _member.AsSpan(0, _length + (isWhole ? 2 : 1));
        _length = 0;
        if (NameIn(member) is not { } name || Twice is not null)
            return;
        if (!_first.TryGetValue(name, out byte[]? first))
            _first.Add(name, isWhole ? member.ToArray() : null);
        else if (first is null || !isWhole || !IsSame(first, member.ToArray()))
            Twice = name;
    }

    // The next answer keeps its members in the same place.
    private void End()
    {
        _isOver = true;
        ArrayPool<byte>.Shared.Return(_member);
        _member = [];
    }

    private string? NameIn(ReadOnlySpan<byte> member)
    {
        try
        {
            var reader = new Utf8JsonReader(member, isFinalBlock: false, default);
            if (!reader.Read() || !reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
                return null;
            string name = reader.GetString()!;
            // Words for people decide nothing.
            return name != "message" && type.Properties.Any(known => !known.IsExtensionData && known.Name == name) ? name : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Whoever reads the answer says what is wrong with it.
            return null;
        }
    }

    private static bool IsSame(byte[] one, byte[] other)
    {
        try
        {
            var options = new JsonDocumentOptions { MaxDepth = JsonText.MostDeep };
            using var first = JsonDocument.Parse(one, options);
            using var second = JsonDocument.Parse(other, options);
            return first.RootElement.IsSame(second.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
