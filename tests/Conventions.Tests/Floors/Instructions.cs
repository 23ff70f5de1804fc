using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace Conventions.Tests.Floors;

/// <summary>The tokens in a method's instructions.</summary>
internal static class Instructions
{
    private const int TwoBytes = 0xFE;
    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (int)(ushort)code.Value, code => code.OperandType);

    public static IEnumerable<int> Tokens(BlobReader code)
    {
        var found = new List<int>();
        while (code.RemainingBytes > 0)
        {
            int value = code.ReadByte();
            if (value == TwoBytes) value = (value << 8) | code.ReadByte();
            switch (Operands[value])
            {
                case OperandType.InlineNone: break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar: code.Offset += 1; break;
                case OperandType.InlineVar: code.Offset += 2; break;
                case OperandType.InlineI8 or OperandType.InlineR: code.Offset += 8; break;
                case OperandType.InlineSwitch:
                    var targets = code.ReadInt32();
                    code.Offset += 4 * targets;
                    break;
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineSig or OperandType.InlineTok or OperandType.InlineType:
                    found.Add(code.ReadInt32());
                    break;
                default: code.Offset += 4; break;
            }
        }

        return found;
    }
}
