namespace Zoho.Procore.Sdk.Shared;

/// <summary>A text that is put together on the stack, as long as it fits there.</summary>
internal ref struct TextOnStack(Span<char> room)
{
    private Span<char> _room = room;
    private int _length;

    public void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > _room.Length - _length)
        {
            Span<char> larger = new char[Math.Max(2 * _room.Length, _length + text.Length)];
            _room.Slice(0, _length).CopyTo(larger);
            _room = larger;
        }
        text.CopyTo(_room.Slice(_length));
        _length += text.Length;
    }

    public override readonly string ToString() => _room.Slice(0, _length).ToString();
}
